-- which product grew most in each channel
--
-- measures [7:revenue]
-- groupings [7:channel 7:product]
-- filters []
-- time 2026-01-01..2026-12-31
-- comparison NAMED 2025-01-01..2025-12-31
-- ordering [relative change 7:revenue DESCENDING]
-- limit 1 within [7:channel]
-- chart any
-- rows distinct
WITH current AS (
  SELECT
    channels.channel AS channel,
    products.product_name AS product,
    sum(sales.net_amount) AS revenue
  FROM sales
  JOIN channels ON channels.channel_id = sales.channel_id
  LEFT JOIN products ON products.product_id = sales.product_id
  WHERE sales.order_date BETWEEN ? AND ?
  GROUP BY channels.channel, products.product_name
),
previous AS (
  SELECT
    channels.channel AS channel,
    products.product_name AS product,
    sum(sales.net_amount) AS revenue
  FROM sales
  JOIN channels ON channels.channel_id = sales.channel_id
  LEFT JOIN products ON products.product_id = sales.product_id
  WHERE sales.order_date BETWEEN ? AND ?
  GROUP BY channels.channel, products.product_name
),
`keys` AS (
  SELECT channel, product
  FROM current
  UNION
  SELECT channel, product
  FROM previous
),
compared AS (
  SELECT
    `keys`.channel,
    `keys`.product,
    coalesce(current.revenue, 0) AS revenue,
    coalesce(previous.revenue, 0) AS revenue_previous
  FROM `keys`
  LEFT JOIN current ON current.channel <=> `keys`.channel
    AND current.product <=> `keys`.product
  LEFT JOIN previous ON previous.channel <=> `keys`.channel
    AND previous.product <=> `keys`.product
)
SELECT
  ranked.channel,
  ranked.product,
  ranked.revenue,
  ranked.revenue_previous,
  ranked.revenue_change,
  ranked.revenue_change_ratio
FROM (
  SELECT
    channel,
    product,
    revenue,
    revenue_previous,
    revenue - revenue_previous AS revenue_change,
    1e0 * (revenue - revenue_previous) / nullif(revenue_previous, 0) AS revenue_change_ratio,
    1e0 * (revenue - revenue_previous) / nullif(revenue_previous, 0) AS ranked_by,
    rank() OVER (PARTITION BY compared.channel ORDER BY 1e0 * (revenue - revenue_previous) / nullif(revenue_previous, 0) DESC) AS place
  FROM compared
) AS ranked
WHERE ranked.place <= 1
  AND ranked.ranked_by IS NOT NULL
ORDER BY
  ranked.channel IS NULL, ranked.channel,
  ranked.place,
  ranked.product IS NULL, ranked.product
LIMIT 1001
-- parameters: [2026-01-01, 2026-12-31, 2025-01-01, 2025-12-31]
