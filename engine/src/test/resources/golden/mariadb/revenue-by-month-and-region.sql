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
  CAST(date_format(sales.order_date, '%Y-%m-01') AS DATE) AS month,
  geography.region AS region,
  sum(sales.net_amount) AS revenue
FROM sales
LEFT JOIN customers ON customers.customer_id = sales.customer_id
LEFT JOIN geography ON geography.country_id = customers.country_id
WHERE sales.order_date BETWEEN ? AND ?
GROUP BY CAST(date_format(sales.order_date, '%Y-%m-01') AS DATE), geography.region
ORDER BY
  CAST(date_format(sales.order_date, '%Y-%m-01') AS DATE) IS NULL, CAST(date_format(sales.order_date, '%Y-%m-01') AS DATE),
  geography.region IS NULL, geography.region
LIMIT 1001
-- parameters: [2026-01-01, 2026-12-31]
