-- revenue by day this year against last year
--
-- measures [7:revenue]
-- groupings [DAY]
-- filters []
-- time 2026-01-01..2026-12-31
-- comparison NAMED 2025-01-01..2025-12-31
-- ordering []
-- limit none
-- chart any
-- rows distinct
WITH current AS (
  SELECT sales.order_date AS day, sum(sales.net_amount) AS revenue
  FROM sales
  WHERE sales.order_date BETWEEN ? AND ?
  GROUP BY sales.order_date
),
previous AS (
  SELECT CAST(sales.order_date + INTERVAL 1 YEAR AS DATE) AS day, sum(sales.net_amount) AS revenue
  FROM sales
  WHERE sales.order_date BETWEEN ? AND ?
  GROUP BY CAST(sales.order_date + INTERVAL 1 YEAR AS DATE)
),
`keys` AS (
  SELECT day
  FROM current
  UNION
  SELECT day
  FROM previous
),
compared AS (
  SELECT `keys`.day, current.revenue AS revenue, previous.revenue AS revenue_previous
  FROM `keys`
  LEFT JOIN current ON current.day <=> `keys`.day
  LEFT JOIN previous ON previous.day <=> `keys`.day
)
SELECT
  day,
  revenue,
  revenue_previous,
  revenue - revenue_previous AS revenue_change,
  1e0 * (revenue - revenue_previous) / nullif(revenue_previous, 0) AS revenue_change_ratio
FROM compared
ORDER BY day IS NULL, day
LIMIT 1001
-- parameters: [2026-01-01, 2026-12-31, 2025-01-01, 2025-12-31]
