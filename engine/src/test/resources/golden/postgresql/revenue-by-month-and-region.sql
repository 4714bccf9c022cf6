-- revenue by month and region
--
-- measures [7:revenue]
-- groupings [MONTH 6:region]
-- filters []
-- time 2026-01-01..2026-12-31
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows distinct
SELECT
  CAST(date_trunc('month', CAST(sales.order_date AS TIMESTAMP)) AS DATE) AS month,
  geography.region,
  sum(sales.net_amount) AS revenue
FROM sales
LEFT JOIN customers ON customers.customer_id = sales.customer_id
LEFT JOIN geography ON geography.country_id = customers.country_id
WHERE sales.order_date BETWEEN ? AND ?
GROUP BY CAST(date_trunc('month', CAST(sales.order_date AS TIMESTAMP)) AS DATE), geography.region
ORDER BY month NULLS LAST, region NULLS LAST
LIMIT 1001
-- parameters: [2026-01-01, 2026-12-31]
