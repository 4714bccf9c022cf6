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
  CAST(sales.order_date - INTERVAL (weekday(sales.order_date) + 1) % 7 DAY AS DATE) - INTERVAL substr('0001020300010203000102030400010203000102030001020304000102030001020300010203040001020300010203000102030405', 1 + 2 * (datediff(CAST(CAST(sales.order_date - INTERVAL (weekday(sales.order_date) + 1) % 7 DAY AS DATE) + INTERVAL 3 DAY AS DATE), CAST(CAST(date_format(CAST(CAST(sales.order_date - INTERVAL (weekday(sales.order_date) + 1) % 7 DAY AS DATE) + INTERVAL 3 DAY AS DATE) - INTERVAL 1 MONTH, '%Y-01-01') AS DATE) + INTERVAL 1 MONTH AS DATE)) DIV 7), 2) WEEK AS fiscal_period,
  channels.channel AS channel,
  count(DISTINCT sales.order_id) AS orders
FROM sales
JOIN channels ON channels.channel_id = sales.channel_id
GROUP BY
  CAST(sales.order_date - INTERVAL (weekday(sales.order_date) + 1) % 7 DAY AS DATE) - INTERVAL substr('0001020300010203000102030400010203000102030001020304000102030001020300010203040001020300010203000102030405', 1 + 2 * (datediff(CAST(CAST(sales.order_date - INTERVAL (weekday(sales.order_date) + 1) % 7 DAY AS DATE) + INTERVAL 3 DAY AS DATE), CAST(CAST(date_format(CAST(CAST(sales.order_date - INTERVAL (weekday(sales.order_date) + 1) % 7 DAY AS DATE) + INTERVAL 3 DAY AS DATE) - INTERVAL 1 MONTH, '%Y-01-01') AS DATE) + INTERVAL 1 MONTH AS DATE)) DIV 7), 2) WEEK,
  channels.channel
ORDER BY
  CAST(sales.order_date - INTERVAL (weekday(sales.order_date) + 1) % 7 DAY AS DATE) - INTERVAL substr('0001020300010203000102030400010203000102030001020304000102030001020300010203040001020300010203000102030405', 1 + 2 * (datediff(CAST(CAST(sales.order_date - INTERVAL (weekday(sales.order_date) + 1) % 7 DAY AS DATE) + INTERVAL 3 DAY AS DATE), CAST(CAST(date_format(CAST(CAST(sales.order_date - INTERVAL (weekday(sales.order_date) + 1) % 7 DAY AS DATE) + INTERVAL 3 DAY AS DATE) - INTERVAL 1 MONTH, '%Y-01-01') AS DATE) + INTERVAL 1 MONTH AS DATE)) DIV 7), 2) WEEK IS NULL, CAST(sales.order_date - INTERVAL (weekday(sales.order_date) + 1) % 7 DAY AS DATE) - INTERVAL substr('0001020300010203000102030400010203000102030001020304000102030001020300010203040001020300010203000102030405', 1 + 2 * (datediff(CAST(CAST(sales.order_date - INTERVAL (weekday(sales.order_date) + 1) % 7 DAY AS DATE) + INTERVAL 3 DAY AS DATE), CAST(CAST(date_format(CAST(CAST(sales.order_date - INTERVAL (weekday(sales.order_date) + 1) % 7 DAY AS DATE) + INTERVAL 3 DAY AS DATE) - INTERVAL 1 MONTH, '%Y-01-01') AS DATE) + INTERVAL 1 MONTH AS DATE)) DIV 7), 2) WEEK,
  channels.channel IS NULL, channels.channel
LIMIT 1001
-- parameters: []
