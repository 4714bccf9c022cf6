-- which products are sold in which channel
--
-- measures []
-- groupings [7:product 7:channel]
-- filters []
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows distinct
SELECT DISTINCT products.product_name AS product, channels.channel
FROM sales
LEFT JOIN products ON products.product_id = sales.product_id
JOIN channels ON channels.channel_id = sales.channel_id
ORDER BY product NULLS LAST, channel NULLS LAST
LIMIT 1001
-- parameters: []
