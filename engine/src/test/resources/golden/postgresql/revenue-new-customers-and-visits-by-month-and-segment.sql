-- revenue, new customers and visits by month and segment
--
-- measures [7:revenue 13:new_customers 6:visits]
-- groupings [MONTH 7:segment]
-- filters []
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows distinct
WITH sales_part AS (
  SELECT
    CAST(date_trunc('month', CAST(sales.order_date AS TIMESTAMP)) AS DATE) AS month,
    customers.segment,
    sum(sales.net_amount) AS revenue
  FROM sales
  LEFT JOIN customers ON customers.customer_id = sales.customer_id
  GROUP BY CAST(date_trunc('month', CAST(sales.order_date AS TIMESTAMP)) AS DATE), customers.segment
),
customers_part AS (
  SELECT
    CAST(date_trunc('month', CAST(customers.signup_date AS TIMESTAMP)) AS DATE) AS month,
    customers.segment,
    count(*) AS new_customers
  FROM customers
  GROUP BY
    CAST(date_trunc('month', CAST(customers.signup_date AS TIMESTAMP)) AS DATE),
    customers.segment
),
visits_part AS (
  SELECT
    CAST(date_trunc('month', CAST(visits.visited_at AS TIMESTAMP)) AS DATE) AS month,
    customers.segment,
    count(*) AS visits
  FROM visits
  LEFT JOIN customers ON customers.customer_id = visits.customer_id
  GROUP BY CAST(date_trunc('month', CAST(visits.visited_at AS TIMESTAMP)) AS DATE), customers.segment
),
keys AS (
  SELECT month, segment
  FROM sales_part
  UNION
  SELECT month, segment
  FROM customers_part
  UNION
  SELECT month, segment
  FROM visits_part
)
SELECT
  keys.month,
  keys.segment,
  sales_part.revenue,
  customers_part.new_customers,
  visits_part.visits
FROM keys
LEFT JOIN sales_part ON sales_part.month IS NOT DISTINCT FROM keys.month
  AND sales_part.segment IS NOT DISTINCT FROM keys.segment
LEFT JOIN customers_part ON customers_part.month IS NOT DISTINCT FROM keys.month
  AND customers_part.segment IS NOT DISTINCT FROM keys.segment
LEFT JOIN visits_part ON visits_part.month IS NOT DISTINCT FROM keys.month
  AND visits_part.segment IS NOT DISTINCT FROM keys.segment
ORDER BY keys.month NULLS LAST, keys.segment NULLS LAST
LIMIT 1001
-- parameters: []
