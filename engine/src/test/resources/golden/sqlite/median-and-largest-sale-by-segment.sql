-- median and largest sale by segment
--
-- measures [11:median_sale 12:largest_sale]
-- groupings [7:segment]
-- filters []
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows distinct
SELECT
  customers.segment AS segment,
  median(sales.net_amount) AS median_sale,
  max(sales.net_amount) AS largest_sale
FROM sales
LEFT JOIN customers ON customers.customer_id = sales.customer_id
GROUP BY customers.segment
ORDER BY segment NULLS LAST
LIMIT 1001
-- parameters: []
