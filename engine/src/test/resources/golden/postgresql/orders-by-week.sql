-- orders by week
--
-- measures [6:orders]
-- groupings [WEEK]
-- filters []
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows distinct
WITH sales_part AS (
  SELECT
    CAST(date_trunc('week', CAST(sales.order_date AS TIMESTAMP)) AS DATE) AS week,
    count(DISTINCT sales.order_id) AS orders
  FROM sales
  GROUP BY CAST(date_trunc('week', CAST(sales.order_date AS TIMESTAMP)) AS DATE)
),
weeks AS (
  SELECT CAST(generate_series(
    CAST(CAST(date_trunc('week', CAST(min(sales.order_date) AS TIMESTAMP)) AS DATE) AS TIMESTAMP),
    CAST(max(sales.order_date) AS TIMESTAMP),
    INTERVAL '7 days') AS DATE) AS week
  FROM sales
  HAVING count(sales.order_date) > 0
  UNION
  SELECT week
  FROM sales_part
)
SELECT weeks.week, coalesce(sales_part.orders, 0) AS orders
FROM weeks
LEFT JOIN sales_part ON sales_part.week IS NOT DISTINCT FROM weeks.week
ORDER BY weeks.week NULLS LAST
LIMIT 1001
-- parameters: []
