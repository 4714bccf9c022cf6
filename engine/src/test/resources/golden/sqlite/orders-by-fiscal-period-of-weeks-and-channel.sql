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
  date(date(sales.order_date, '-' || ((CAST(strftime('%w', sales.order_date) AS INTEGER) + 7) % 7) || ' days'), '-' || (7 * substr('0001020300010203000102030400010203000102030001020304000102030001020300010203040001020300010203000102030405', 1 + 2 * (CAST(julianday(date(date(date(sales.order_date, '-' || ((CAST(strftime('%w', sales.order_date) AS INTEGER) + 7) % 7) || ' days'), '+3 days', 'floor'))) - julianday(date(date(date(date(date(date(date(sales.order_date, '-' || ((CAST(strftime('%w', sales.order_date) AS INTEGER) + 7) % 7) || ' days'), '+3 days', 'floor')), '-1 months', 'floor'), 'start of year'), '+1 months', 'floor'))) AS INTEGER) / 7), 2)) || ' days') AS fiscal_period,
  channels.channel AS channel,
  count(DISTINCT sales.order_id) AS orders
FROM sales
JOIN channels ON channels.channel_id = sales.channel_id
GROUP BY
  date(date(sales.order_date, '-' || ((CAST(strftime('%w', sales.order_date) AS INTEGER) + 7) % 7) || ' days'), '-' || (7 * substr('0001020300010203000102030400010203000102030001020304000102030001020300010203040001020300010203000102030405', 1 + 2 * (CAST(julianday(date(date(date(sales.order_date, '-' || ((CAST(strftime('%w', sales.order_date) AS INTEGER) + 7) % 7) || ' days'), '+3 days', 'floor'))) - julianday(date(date(date(date(date(date(date(sales.order_date, '-' || ((CAST(strftime('%w', sales.order_date) AS INTEGER) + 7) % 7) || ' days'), '+3 days', 'floor')), '-1 months', 'floor'), 'start of year'), '+1 months', 'floor'))) AS INTEGER) / 7), 2)) || ' days'),
  channels.channel
ORDER BY fiscal_period NULLS LAST, channel NULLS LAST
LIMIT 1001
-- parameters: []
