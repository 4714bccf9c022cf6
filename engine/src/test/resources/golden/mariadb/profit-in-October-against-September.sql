-- profit in October against September
--
-- measures [6:profit]
-- groupings []
-- filters []
-- time 2026-10-01..2026-10-31
-- comparison NAMED 2026-09-01..2026-09-30
-- ordering []
-- limit none
-- chart any
-- rows distinct
WITH current AS (
  SELECT sum(sales.net_amount) AS revenue, sum(sales.cost_amount) AS cost
  FROM sales
  WHERE sales.order_date BETWEEN ? AND ?
),
previous AS (
  SELECT sum(sales.net_amount) AS revenue, sum(sales.cost_amount) AS cost
  FROM sales
  WHERE sales.order_date BETWEEN ? AND ?
),
compared AS (
  SELECT current.revenue - current.cost AS profit, previous.revenue - previous.cost AS profit_previous
  FROM current
  CROSS JOIN previous
)
SELECT
  profit,
  profit_previous,
  profit - profit_previous AS profit_change,
  1e0 * (profit - profit_previous) / nullif(profit_previous, 0) AS profit_change_ratio
FROM compared
-- parameters: [2026-10-01, 2026-10-31, 2026-09-01, 2026-09-30]
