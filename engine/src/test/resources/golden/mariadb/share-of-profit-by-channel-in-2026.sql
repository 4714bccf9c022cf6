-- share of profit by channel in 2026
--
-- measures [5:share]
-- groupings [7:channel]
-- filters []
-- time 2026-01-01..2026-12-31
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows distinct
SELECT
  channels.channel AS channel,
  1e0 * (sum(sales.net_amount) - sum(sales.cost_amount)) / nullif(sum(sum(sales.net_amount) - sum(sales.cost_amount)) OVER (), 0) AS share
FROM sales
JOIN channels ON channels.channel_id = sales.channel_id
WHERE sales.order_date BETWEEN ? AND ?
GROUP BY channels.channel
ORDER BY channels.channel IS NULL, channels.channel
LIMIT 1001
-- parameters: [2026-01-01, 2026-12-31]
