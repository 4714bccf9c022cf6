-- share of the gap by region
--
-- measures [5:share]
-- groupings [6:region]
-- filters []
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows distinct
WITH sales_part AS (
  SELECT geography.region AS region, sum(sales.net_amount) AS revenue
  FROM sales
  LEFT JOIN customers ON customers.customer_id = sales.customer_id
  LEFT JOIN geography ON geography.country_id = customers.country_id
  GROUP BY geography.region
),
targets_part AS (
  SELECT targets.region AS region, sum(targets.target_revenue) AS target
  FROM targets
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
  1.0 * (sales_part.revenue - targets_part.target) / nullif(sum(sales_part.revenue - targets_part.target) OVER (), 0) AS share
FROM keys
LEFT JOIN sales_part ON sales_part.region IS keys.region
LEFT JOIN targets_part ON targets_part.region IS keys.region
ORDER BY keys.region NULLS LAST
LIMIT 1001
-- parameters: []
