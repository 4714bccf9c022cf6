-- best product of each month in 2026
--
-- measures [7:revenue]
-- groupings [MONTH 7:product]
-- filters []
-- time 2026-01-01..2026-12-31
-- comparison none
-- ordering [7:revenue DESCENDING]
-- limit 1 within [MONTH]
-- chart any
-- rows distinct
SELECT ranked.month, ranked.product, ranked.revenue
FROM (
  SELECT
    CAST(date_trunc('month', CAST(sales.order_date AS TIMESTAMP)) AS DATE) AS month,
    products.product_name AS product,
    sum(sales.net_amount) AS revenue,
    rank() OVER (PARTITION BY CAST(date_trunc('month', CAST(sales.order_date AS TIMESTAMP)) AS DATE) ORDER BY sum(sales.net_amount) DESC NULLS LAST) AS place
  FROM sales
  LEFT JOIN products ON products.product_id = sales.product_id
  WHERE sales.order_date BETWEEN ? AND ?
  GROUP BY
    CAST(date_trunc('month', CAST(sales.order_date AS TIMESTAMP)) AS DATE),
    products.product_name
) AS ranked
WHERE ranked.place <= 1
  AND ranked.revenue IS NOT NULL
ORDER BY ranked.month NULLS LAST, ranked.place, ranked.product NULLS LAST
LIMIT 1001
-- parameters: [2026-01-01, 2026-12-31]
