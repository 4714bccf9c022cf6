-- top 5 products by revenue last quarter
--
-- measures [7:revenue]
-- groupings [7:product]
-- filters []
-- time 2026-07-01..2026-09-30
-- comparison none
-- ordering [7:revenue DESCENDING]
-- limit 5
-- chart any
-- rows distinct
SELECT products.product_name AS product, sum(sales.net_amount) AS revenue
FROM sales
LEFT JOIN products ON products.product_id = sales.product_id
WHERE sales.order_date >= ? AND sales.order_date < ?
GROUP BY products.product_name
ORDER BY revenue DESC NULLS LAST, product NULLS LAST
LIMIT 5
-- parameters: [2026-07-01, 2026-10-01]
