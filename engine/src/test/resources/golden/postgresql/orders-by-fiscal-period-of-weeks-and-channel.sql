-- orders by fiscal period of weeks and channel
--
-- measures [6:orders]
-- groupings [FISCAL_PERIOD 7:channel]
-- filters []
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows distinct
SELECT
  CAST(date_trunc('week', CAST(sales.order_date - INTERVAL '6 days' AS TIMESTAMP)) + INTERVAL '6 days' AS DATE) - 7 * CAST(substr('0001020300010203000102030400010203000102030001020304000102030001020300010203040001020300010203000102030405', 1 + 2 * ((CAST(CAST(date_trunc('week', CAST(sales.order_date - INTERVAL '6 days' AS TIMESTAMP)) + INTERVAL '6 days' AS DATE) + INTERVAL '3 days' AS DATE) - CAST(CAST(date_trunc('year', CAST(CAST(CAST(date_trunc('week', CAST(sales.order_date - INTERVAL '6 days' AS TIMESTAMP)) + INTERVAL '6 days' AS DATE) + INTERVAL '3 days' AS DATE) - INTERVAL '1 months' AS TIMESTAMP)) AS DATE) + INTERVAL '1 months' AS DATE)) / 7), 2) AS INTEGER) AS fiscal_period,
  channels.channel,
  count(DISTINCT sales.order_id) AS orders
FROM sales
JOIN channels ON channels.channel_id = sales.channel_id
GROUP BY
  CAST(date_trunc('week', CAST(sales.order_date - INTERVAL '6 days' AS TIMESTAMP)) + INTERVAL '6 days' AS DATE) - 7 * CAST(substr('0001020300010203000102030400010203000102030001020304000102030001020300010203040001020300010203000102030405', 1 + 2 * ((CAST(CAST(date_trunc('week', CAST(sales.order_date - INTERVAL '6 days' AS TIMESTAMP)) + INTERVAL '6 days' AS DATE) + INTERVAL '3 days' AS DATE) - CAST(CAST(date_trunc('year', CAST(CAST(CAST(date_trunc('week', CAST(sales.order_date - INTERVAL '6 days' AS TIMESTAMP)) + INTERVAL '6 days' AS DATE) + INTERVAL '3 days' AS DATE) - INTERVAL '1 months' AS TIMESTAMP)) AS DATE) + INTERVAL '1 months' AS DATE)) / 7), 2) AS INTEGER),
  channels.channel
ORDER BY fiscal_period NULLS LAST, channel NULLS LAST
LIMIT 1001
-- parameters: []
