-- revenue and orders by region
--
-- measures [7:revenue 6:orders]
-- groupings [6:region]
-- filters []
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows distinct
SELECT geography.region, sum(sales.net_amount) AS revenue, count(DISTINCT sales.order_id) AS orders
FROM sales
LEFT JOIN customers ON customers.customer_id = sales.customer_id
LEFT JOIN geography ON geography.country_id = customers.country_id
GROUP BY geography.region
ORDER BY region NULLS LAST
LIMIT 1001
-- parameters: []
