-- revenue and margin by month in 2026
--
-- measures [7:revenue 6:margin]
-- groupings [MONTH]
-- filters []
-- time 2026-01-01..2026-12-31
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows distinct
WITH sales_part AS (
  SELECT
    date(sales.order_date, 'start of month') AS month,
    sum(sales.net_amount) AS revenue,
    sum(sales.cost_amount) AS cost
  FROM sales
  WHERE sales.order_date >= ? AND sales.order_date < ?
  GROUP BY date(sales.order_date, 'start of month')
),
months AS (
  SELECT month
  FROM (
    WITH RECURSIVE periods(month, last_day) AS (
      SELECT max(date(min(sales.order_date), 'start of month'), ?), min(date(max(sales.order_date)), ?)
      FROM sales
      HAVING count(sales.order_date) > 0
      UNION ALL
      SELECT date(month, '+1 months', 'floor'), last_day
      FROM periods
      WHERE date(month, '+1 months', 'floor') <= last_day
    )
    SELECT month
    FROM periods
    WHERE month <= last_day
  )
)
SELECT
  months.month AS month,
  coalesce(sales_part.revenue, 0) AS revenue,
  1.0 * (coalesce(sales_part.revenue, 0) - coalesce(sales_part.cost, 0)) / nullif(coalesce(sales_part.revenue, 0), 0) AS margin
FROM months
LEFT JOIN sales_part ON sales_part.month = months.month
ORDER BY months.month NULLS LAST
LIMIT 1001
-- parameters: [2026-01-01, 2027-01-01, 2026-01-01, 2026-12-31]
