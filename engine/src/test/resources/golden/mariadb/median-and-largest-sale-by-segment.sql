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
  sales_part.segment AS segment,
  max(sales_part.median_sale) AS median_sale,
  max(sales_part.argument) AS largest_sale
FROM (
  SELECT
    customers.segment AS segment,
    sales.net_amount AS argument,
    median(sales.net_amount) OVER (PARTITION BY customers.segment) AS median_sale
  FROM sales
  LEFT JOIN customers ON customers.customer_id = sales.customer_id
) AS sales_part
GROUP BY sales_part.segment
ORDER BY sales_part.segment IS NULL, sales_part.segment
LIMIT 1001
-- parameters: []
