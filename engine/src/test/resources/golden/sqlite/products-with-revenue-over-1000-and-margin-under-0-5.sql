-- products with revenue over 1000 and margin under 0.5
--
-- measures []
-- groupings [7:product]
-- filters [measure 6:margin<0.5, measure 7:revenue>1E+3]
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows distinct
SELECT products.product_name AS product
FROM sales
LEFT JOIN products ON products.product_id = sales.product_id
GROUP BY products.product_name
HAVING sum(sales.net_amount) > ?
  AND 1.0 * (sum(sales.net_amount) - sum(sales.cost_amount)) / nullif(sum(sales.net_amount), 0) < ?
ORDER BY product NULLS LAST
LIMIT 1001
-- parameters: [1000, 0.5]
