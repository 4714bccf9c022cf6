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
    CAST(sales.order_date - INTERVAL weekday(sales.order_date) DAY AS DATE) AS week,
    count(DISTINCT sales.order_id) AS orders
  FROM sales
  GROUP BY CAST(sales.order_date - INTERVAL weekday(sales.order_date) DAY AS DATE)
),
weeks AS (
  SELECT first_day + INTERVAL 1000 * thousands.seq + ones.seq WEEK AS week
  FROM (
    SELECT CAST(min(sales.order_date) - INTERVAL weekday(min(sales.order_date)) DAY AS DATE) AS first_day, max(sales.order_date) AS last_day
    FROM sales
    HAVING count(sales.order_date) > 0
  ) AS bounds
  JOIN seq_0_to_3999 AS thousands ON first_day + INTERVAL 1000 * thousands.seq WEEK <= last_day
  JOIN seq_0_to_999 AS ones ON first_day + INTERVAL 1000 * thousands.seq + ones.seq WEEK <= last_day
  UNION
  SELECT week
  FROM sales_part
)
SELECT weeks.week AS week, coalesce(sales_part.orders, 0) AS orders
FROM weeks
LEFT JOIN sales_part ON sales_part.week <=> weeks.week
ORDER BY weeks.week IS NULL, weeks.week
LIMIT 1001
-- parameters: []
