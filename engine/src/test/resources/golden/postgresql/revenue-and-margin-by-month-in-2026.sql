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
    CAST(date_trunc('month', CAST(sales.order_date AS TIMESTAMP)) AS DATE) AS month,
    sum(sales.net_amount) AS revenue,
    sum(sales.cost_amount) AS cost
  FROM sales
  WHERE sales.order_date BETWEEN ? AND ?
  GROUP BY CAST(date_trunc('month', CAST(sales.order_date AS TIMESTAMP)) AS DATE)
),
months AS (
  SELECT CAST(generate_series(
    CAST(greatest(CAST(date_trunc('month', CAST(min(sales.order_date) AS TIMESTAMP)) AS DATE), ?) AS TIMESTAMP),
    CAST(least(max(sales.order_date), ?) AS TIMESTAMP),
    INTERVAL '1 months') AS DATE) AS month
  FROM sales
  HAVING count(sales.order_date) > 0
)
SELECT
  months.month,
  coalesce(sales_part.revenue, 0) AS revenue,
  1.0 * (coalesce(sales_part.revenue, 0) - coalesce(sales_part.cost, 0)) / nullif(coalesce(sales_part.revenue, 0), 0) AS margin
FROM months
LEFT JOIN sales_part ON sales_part.month = months.month
ORDER BY months.month NULLS LAST
LIMIT 1001
-- parameters: [2026-01-01, 2026-12-31, 2026-01-01, 2026-12-31]
