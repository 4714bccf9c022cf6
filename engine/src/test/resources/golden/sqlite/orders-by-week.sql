-- orders by week
--
-- measures [6:orders]
-- groupings [WEEK]
-- filters []
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows distinct
WITH sales_part AS (
  SELECT
    date(sales.order_date, '-' || ((CAST(strftime('%w', sales.order_date) AS INTEGER) + 6) % 7) || ' days') AS week,
    count(DISTINCT sales.order_id) AS orders
  FROM sales
  GROUP BY date(sales.order_date, '-' || ((CAST(strftime('%w', sales.order_date) AS INTEGER) + 6) % 7) || ' days')
),
weeks AS (
  SELECT week
  FROM (
    WITH RECURSIVE periods(week, last_day) AS (
      SELECT date(min(sales.order_date), '-' || ((CAST(strftime('%w', min(sales.order_date)) AS INTEGER) + 6) % 7) || ' days'), date(max(sales.order_date))
      FROM sales
      HAVING count(sales.order_date) > 0
      UNION ALL
      SELECT date(week, '+7 days', 'floor'), last_day
      FROM periods
      WHERE date(week, '+7 days', 'floor') <= last_day
    )
    SELECT week
    FROM periods
    WHERE week <= last_day
  )
  UNION
  SELECT week
  FROM sales_part
)
SELECT weeks.week AS week, coalesce(sales_part.orders, 0) AS orders
FROM weeks
LEFT JOIN sales_part ON sales_part.week IS weeks.week
ORDER BY weeks.week NULLS LAST
LIMIT 1001
-- parameters: []
