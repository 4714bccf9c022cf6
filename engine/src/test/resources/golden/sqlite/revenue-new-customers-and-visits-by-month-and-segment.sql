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
    date(sales.order_date, 'start of month') AS month,
    customers.segment AS segment,
    sum(sales.net_amount) AS revenue
  FROM sales
  LEFT JOIN customers ON customers.customer_id = sales.customer_id
  GROUP BY date(sales.order_date, 'start of month'), customers.segment
),
customers_part AS (
  SELECT
    date(customers.signup_date, 'start of month') AS month,
    customers.segment AS segment,
    count(*) AS new_customers
  FROM customers
  GROUP BY date(customers.signup_date, 'start of month'), customers.segment
),
visits_part AS (
  SELECT
    date(visits.visited_at, 'start of month') AS month,
    customers.segment AS segment,
    count(*) AS visits
  FROM visits
  LEFT JOIN customers ON customers.customer_id = visits.customer_id
  GROUP BY date(visits.visited_at, 'start of month'), customers.segment
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
  keys.month AS month,
  keys.segment AS segment,
  sales_part.revenue AS revenue,
  customers_part.new_customers AS new_customers,
  visits_part.visits AS visits
FROM keys
LEFT JOIN sales_part ON sales_part.month IS keys.month
  AND sales_part.segment IS keys.segment
LEFT JOIN customers_part ON customers_part.month IS keys.month
  AND customers_part.segment IS keys.segment
LEFT JOIN visits_part ON visits_part.month IS keys.month
  AND visits_part.segment IS keys.segment
ORDER BY keys.month NULLS LAST, keys.segment NULLS LAST
LIMIT 1001
-- parameters: []
