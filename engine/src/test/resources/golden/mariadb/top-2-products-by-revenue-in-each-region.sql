-- top 2 products by revenue in each region
--
-- measures [7:revenue]
-- groupings [6:region 7:product]
-- filters []
-- time all
-- comparison none
-- ordering [7:revenue DESCENDING]
-- limit 2 within [6:region]
-- chart any
-- rows distinct
SELECT ranked.region, ranked.product, ranked.revenue
FROM (
  SELECT
    geography.region AS region,
    products.product_name AS product,
    sum(sales.net_amount) AS revenue,
    rank() OVER (PARTITION BY geography.region ORDER BY sum(sales.net_amount) DESC) AS place
  FROM sales
  LEFT JOIN customers ON customers.customer_id = sales.customer_id
  LEFT JOIN geography ON geography.country_id = customers.country_id
  LEFT JOIN products ON products.product_id = sales.product_id
  GROUP BY geography.region, products.product_name
) AS ranked
WHERE ranked.place <= 2
  AND ranked.revenue IS NOT NULL
ORDER BY ranked.region IS NULL, ranked.region, ranked.place, ranked.product IS NULL, ranked.product
LIMIT 1001
-- parameters: []
