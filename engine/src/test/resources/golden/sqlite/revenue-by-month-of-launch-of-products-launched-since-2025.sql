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
  date(products.launch_date, 'start of month') AS launch_date_month,
  sum(sales.net_amount) AS revenue
FROM sales
LEFT JOIN products ON products.product_id = sales.product_id
WHERE products.launch_date >= ? AND products.launch_date < ?
GROUP BY date(products.launch_date, 'start of month')
ORDER BY launch_date_month NULLS LAST
LIMIT 1001
-- parameters: [2025-01-01, 2027-01-01]
