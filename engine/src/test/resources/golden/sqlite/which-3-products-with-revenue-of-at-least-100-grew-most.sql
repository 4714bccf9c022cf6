-- which 3 products with revenue of at least 100 grew most
--
-- measures [7:revenue 6:margin]
-- groupings [7:product]
-- filters [measure 7:revenue>=1E+2]
-- time 2026-01-01..2026-12-31
-- comparison NAMED 2025-01-01..2025-12-31
-- ordering [relative change 7:revenue DESCENDING]
-- limit 3
-- chart any
-- rows distinct
WITH "current" AS (
  SELECT
    products.product_name AS product,
    sum(sales.net_amount) AS revenue,
    sum(sales.cost_amount) AS cost
  FROM sales
  LEFT JOIN products ON products.product_id = sales.product_id
  WHERE sales.order_date >= ? AND sales.order_date < ?
  GROUP BY products.product_name
),
previous AS (
  SELECT
    products.product_name AS product,
    sum(sales.net_amount) AS revenue,
    sum(sales.cost_amount) AS cost
  FROM sales
  LEFT JOIN products ON products.product_id = sales.product_id
  WHERE sales.order_date >= ? AND sales.order_date < ?
  GROUP BY products.product_name
),
keys AS (
  SELECT product
  FROM "current"
  UNION
  SELECT product
  FROM previous
),
compared AS (
  SELECT
    keys.product,
    coalesce("current".revenue, 0) AS revenue,
    coalesce(previous.revenue, 0) AS revenue_previous,
    1.0 * (coalesce("current".revenue, 0) - coalesce("current".cost, 0)) / nullif(coalesce("current".revenue, 0), 0) AS margin,
    1.0 * (coalesce(previous.revenue, 0) - coalesce(previous.cost, 0)) / nullif(coalesce(previous.revenue, 0), 0) AS margin_previous
  FROM keys
  LEFT JOIN "current" ON "current".product IS keys.product
  LEFT JOIN previous ON previous.product IS keys.product
)
SELECT
  product,
  revenue,
  revenue_previous,
  revenue - revenue_previous AS revenue_change,
  1.0 * (revenue - revenue_previous) / nullif(revenue_previous, 0) AS revenue_change_ratio,
  margin,
  margin_previous,
  margin - margin_previous AS margin_change,
  1.0 * (margin - margin_previous) / nullif(margin_previous, 0) AS margin_change_ratio
FROM compared
WHERE revenue >= ?
ORDER BY revenue_change_ratio DESC NULLS LAST, product NULLS LAST
LIMIT 3
-- parameters: [2026-01-01, 2027-01-01, 2025-01-01, 2026-01-01, 100]
