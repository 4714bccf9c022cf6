-- revenue of enterprise customers in Germany and France not online, orders over 500
--
-- measures [7:revenue]
-- groupings [7:product 7:country]
-- filters [11:order_value>5E+2, 7:channel not in [6:Online], 7:country in [6:France, 7:Germany], 7:segment in [10:Enterprise]]
-- time 2026-01-01..2026-03-31
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows distinct
SELECT products.product_name AS product, geography.country, sum(sales.net_amount) AS revenue
FROM sales
LEFT JOIN products ON products.product_id = sales.product_id
LEFT JOIN customers ON customers.customer_id = sales.customer_id
LEFT JOIN geography ON geography.country_id = customers.country_id
JOIN channels ON channels.channel_id = sales.channel_id
WHERE sales.order_date BETWEEN ? AND ?
  AND customers.segment = ?
  AND geography.country IN (?, ?)
  AND (channels.channel <> ? OR channels.channel IS NULL)
  AND sales.net_amount > ?
GROUP BY products.product_name, geography.country
ORDER BY product NULLS LAST, country NULLS LAST
LIMIT 1001
-- parameters: [2026-01-01, 2026-03-31, Enterprise, Germany, France, Online, 500]
