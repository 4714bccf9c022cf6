-- how many countries were sold to in 2026 by channel
--
-- measures [9:countries]
-- groupings [7:channel]
-- filters []
-- time 2026-01-01..2026-12-31
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows distinct
SELECT channels.channel, count(DISTINCT geography.country) AS countries
FROM sales
JOIN channels ON channels.channel_id = sales.channel_id
LEFT JOIN customers ON customers.customer_id = sales.customer_id
LEFT JOIN geography ON geography.country_id = customers.country_id
WHERE sales.order_date BETWEEN ? AND ?
GROUP BY channels.channel
ORDER BY channel NULLS LAST
LIMIT 1001
-- parameters: [2026-01-01, 2026-12-31]
