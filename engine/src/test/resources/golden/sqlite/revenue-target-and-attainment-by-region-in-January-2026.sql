-- revenue, target and attainment by region in January 2026
--
-- measures [7:revenue 6:target 10:attainment]
-- groupings [6:region]
-- filters []
-- time 2026-01-01..2026-01-31
-- comparison none
-- ordering [10:attainment ASCENDING]
-- limit none
-- chart any
-- rows distinct
WITH sales_part AS (
  SELECT geography.region AS region, sum(sales.net_amount) AS revenue
  FROM sales
  LEFT JOIN customers ON customers.customer_id = sales.customer_id
  LEFT JOIN geography ON geography.country_id = customers.country_id
  WHERE sales.order_date >= ? AND sales.order_date < ?
  GROUP BY geography.region
),
targets_part AS (
  SELECT targets.region AS region, sum(targets.target_revenue) AS target
  FROM targets
  WHERE targets.month >= ? AND targets.month < ?
  GROUP BY targets.region
),
keys AS (
  SELECT region
  FROM sales_part
  UNION
  SELECT region
  FROM targets_part
)
SELECT
  keys.region AS region,
  sales_part.revenue AS revenue,
  targets_part.target AS target,
  1.0 * sales_part.revenue / nullif(targets_part.target, 0) AS attainment
FROM keys
LEFT JOIN sales_part ON sales_part.region IS keys.region
LEFT JOIN targets_part ON targets_part.region IS keys.region
ORDER BY attainment NULLS LAST, keys.region NULLS LAST
LIMIT 1001
-- parameters: [2026-01-01, 2026-02-01, 2026-01-01, 2026-02-01]
