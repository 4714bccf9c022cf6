-- revenue by fiscal half of weeks this fiscal year against last
--
-- measures [7:revenue]
-- groupings [FISCAL_HALF]
-- filters []
-- time 2026-02-01..2027-01-30
-- comparison NAMED 2025-02-02..2026-01-31
-- ordering []
-- limit none
-- chart any
-- rows distinct
WITH current AS (
  SELECT
    CASE
      WHEN sales.order_date < DATE '2026-08-02' THEN DATE '2026-02-01'
      WHEN sales.order_date < DATE '2027-01-31' THEN DATE '2026-08-02'
    END AS fiscal_half,
    sum(sales.net_amount) AS revenue
  FROM sales
  WHERE sales.order_date BETWEEN ? AND ?
  GROUP BY CASE
      WHEN sales.order_date < DATE '2026-08-02' THEN DATE '2026-02-01'
      WHEN sales.order_date < DATE '2027-01-31' THEN DATE '2026-08-02'
    END
),
previous AS (
  SELECT
    CASE
      WHEN sales.order_date < DATE '2025-08-03' THEN DATE '2026-02-01'
      WHEN sales.order_date < DATE '2026-02-01' THEN DATE '2026-08-02'
    END AS fiscal_half,
    sum(sales.net_amount) AS revenue
  FROM sales
  WHERE sales.order_date BETWEEN ? AND ?
  GROUP BY CASE
      WHEN sales.order_date < DATE '2025-08-03' THEN DATE '2026-02-01'
      WHEN sales.order_date < DATE '2026-02-01' THEN DATE '2026-08-02'
    END
),
keys AS (
  SELECT fiscal_half
  FROM current
  UNION
  SELECT fiscal_half
  FROM previous
),
compared AS (
  SELECT keys.fiscal_half, current.revenue, previous.revenue AS revenue_previous
  FROM keys
  LEFT JOIN current ON current.fiscal_half IS NOT DISTINCT FROM keys.fiscal_half
  LEFT JOIN previous ON previous.fiscal_half IS NOT DISTINCT FROM keys.fiscal_half
)
SELECT
  fiscal_half,
  revenue,
  revenue_previous,
  revenue - revenue_previous AS revenue_change,
  1.0 * (revenue - revenue_previous) / nullif(revenue_previous, 0) AS revenue_change_ratio
FROM compared
ORDER BY fiscal_half NULLS LAST
LIMIT 1001
-- parameters: [2026-02-01, 2027-01-30, 2025-02-02, 2026-01-31]
