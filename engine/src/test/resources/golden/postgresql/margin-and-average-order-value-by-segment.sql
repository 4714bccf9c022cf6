-- margin and average order value by segment
--
-- measures [6:margin 19:average_order_value 11:half_profit]
-- groupings [7:segment]
-- filters []
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows distinct
SELECT
  customers.segment,
  1.0 * (sum(sales.net_amount) - sum(sales.cost_amount)) / nullif(sum(sales.net_amount), 0) AS margin,
  1.0 * sum(sales.net_amount) / nullif(count(DISTINCT sales.order_id), 0) AS average_order_value,
  1.0 * (sum(sales.net_amount) - sum(sales.cost_amount)) / 2 AS half_profit
FROM sales
LEFT JOIN customers ON customers.customer_id = sales.customer_id
GROUP BY customers.segment
ORDER BY segment NULLS LAST
LIMIT 1001
-- parameters: []
