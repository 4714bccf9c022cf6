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
    CAST(date_format(sales.order_date, '%Y-%m-01') AS DATE) AS month,
    sum(sales.net_amount) AS revenue,
    sum(sales.cost_amount) AS cost
  FROM sales
  WHERE sales.order_date BETWEEN ? AND ?
  GROUP BY CAST(date_format(sales.order_date, '%Y-%m-01') AS DATE)
),
months AS (
  SELECT first_day + INTERVAL 1000 * thousands.seq + ones.seq MONTH AS month
  FROM (
    SELECT greatest(CAST(date_format(min(sales.order_date), '%Y-%m-01') AS DATE), ?) AS first_day, least(max(sales.order_date), ?) AS last_day
    FROM sales
    HAVING count(sales.order_date) > 0
  ) AS bounds
  JOIN seq_0_to_3999 AS thousands ON first_day + INTERVAL 1000 * thousands.seq MONTH <= last_day
  JOIN seq_0_to_999 AS ones ON first_day + INTERVAL 1000 * thousands.seq + ones.seq MONTH <= last_day
)
SELECT
  months.month AS month,
  coalesce(sales_part.revenue, 0) AS revenue,
  1e0 * (coalesce(sales_part.revenue, 0) - coalesce(sales_part.cost, 0)) / nullif(coalesce(sales_part.revenue, 0), 0) AS margin
FROM months
LEFT JOIN sales_part ON sales_part.month = months.month
ORDER BY months.month IS NULL, months.month
LIMIT 1001
-- parameters: [2026-01-01, 2026-12-31, 2026-01-01, 2026-12-31]
