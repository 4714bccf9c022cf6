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
    CAST(date_format(sales.order_date, '%Y-%m-01') AS DATE) AS month,
    customers.segment AS segment,
    sum(sales.net_amount) AS revenue
  FROM sales
  LEFT JOIN customers ON customers.customer_id = sales.customer_id
  GROUP BY CAST(date_format(sales.order_date, '%Y-%m-01') AS DATE), customers.segment
),
customers_part AS (
  SELECT
    CAST(date_format(customers.signup_date, '%Y-%m-01') AS DATE) AS month,
    customers.segment AS segment,
    count(*) AS new_customers
  FROM customers
  GROUP BY CAST(date_format(customers.signup_date, '%Y-%m-01') AS DATE), customers.segment
),
visits_part AS (
  SELECT
    CAST(date_format(visits.visited_at, '%Y-%m-01') AS DATE) AS month,
    customers.segment AS segment,
    count(*) AS visits
  FROM visits
  LEFT JOIN customers ON customers.customer_id = visits.customer_id
  GROUP BY CAST(date_format(visits.visited_at, '%Y-%m-01') AS DATE), customers.segment
),
`keys` AS (
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
  `keys`.month AS month,
  `keys`.segment AS segment,
  sales_part.revenue AS revenue,
  customers_part.new_customers AS new_customers,
  visits_part.visits AS visits
FROM `keys`
LEFT JOIN sales_part ON sales_part.month <=> `keys`.month
  AND sales_part.segment <=> `keys`.segment
LEFT JOIN customers_part ON customers_part.month <=> `keys`.month
  AND customers_part.segment <=> `keys`.segment
LEFT JOIN visits_part ON visits_part.month <=> `keys`.month
  AND visits_part.segment <=> `keys`.segment
ORDER BY `keys`.month IS NULL, `keys`.month, `keys`.segment IS NULL, `keys`.segment
LIMIT 1001
-- parameters: []
