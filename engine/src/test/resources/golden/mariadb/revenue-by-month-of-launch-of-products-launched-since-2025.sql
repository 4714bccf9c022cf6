-- revenue by month of launch of products launched since 2025
--
-- measures [7:revenue]
-- groupings [MONTH on 11:launch_date]
-- filters [11:launch_date 2025-01-01..2026-12-31]
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows distinct
SELECT
  CAST(date_format(products.launch_date, '%Y-%m-01') AS DATE) AS launch_date_month,
  sum(sales.net_amount) AS revenue
FROM sales
LEFT JOIN products ON products.product_id = sales.product_id
WHERE products.launch_date BETWEEN ? AND ?
GROUP BY CAST(date_format(products.launch_date, '%Y-%m-01') AS DATE)
ORDER BY CAST(date_format(products.launch_date, '%Y-%m-01') AS DATE) IS NULL, CAST(date_format(products.launch_date, '%Y-%m-01') AS DATE)
LIMIT 1001
-- parameters: [2025-01-01, 2026-12-31]
