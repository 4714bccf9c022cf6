-- revenue per visit by customer in January against December
--
-- measures [17:revenue_per_visit]
-- groupings [8:customer]
-- filters []
-- time 2026-01-01..2026-01-31
-- comparison NAMED 2025-12-01..2025-12-31
-- ordering []
-- limit none
-- chart any
-- rows distinct
WITH sales_current AS (
  SELECT customers.customer_name AS customer, sum(sales.net_amount) AS revenue
  FROM sales
  LEFT JOIN customers ON customers.customer_id = sales.customer_id
  WHERE sales.order_date BETWEEN ? AND ?
  GROUP BY customers.customer_name
),
visits_current AS (
  SELECT customers.customer_name AS customer, count(*) AS visits
  FROM visits
  LEFT JOIN customers ON customers.customer_id = visits.customer_id
  WHERE visits.visited_at >= ? AND visits.visited_at < ?
  GROUP BY customers.customer_name
),
sales_previous AS (
  SELECT customers.customer_name AS customer, sum(sales.net_amount) AS revenue
  FROM sales
  LEFT JOIN customers ON customers.customer_id = sales.customer_id
  WHERE sales.order_date BETWEEN ? AND ?
  GROUP BY customers.customer_name
),
visits_previous AS (
  SELECT customers.customer_name AS customer, count(*) AS visits
  FROM visits
  LEFT JOIN customers ON customers.customer_id = visits.customer_id
  WHERE visits.visited_at >= ? AND visits.visited_at < ?
  GROUP BY customers.customer_name
),
keys AS (
  SELECT customer
  FROM sales_current
  UNION
  SELECT customer
  FROM visits_current
  UNION
  SELECT customer
  FROM sales_previous
  UNION
  SELECT customer
  FROM visits_previous
),
compared AS (
  SELECT
    keys.customer,
    1.0 * coalesce(sales_current.revenue, 0) / nullif(coalesce(visits_current.visits, 0), 0) AS revenue_per_visit,
    1.0 * coalesce(sales_previous.revenue, 0) / nullif(coalesce(visits_previous.visits, 0), 0) AS revenue_per_visit_previous
  FROM keys
  LEFT JOIN sales_current ON sales_current.customer IS NOT DISTINCT FROM keys.customer
  LEFT JOIN visits_current ON visits_current.customer IS NOT DISTINCT FROM keys.customer
  LEFT JOIN sales_previous ON sales_previous.customer IS NOT DISTINCT FROM keys.customer
  LEFT JOIN visits_previous ON visits_previous.customer IS NOT DISTINCT FROM keys.customer
)
SELECT
  customer,
  revenue_per_visit,
  revenue_per_visit_previous,
  revenue_per_visit - revenue_per_visit_previous AS revenue_per_visit_change,
  1.0 * (revenue_per_visit - revenue_per_visit_previous) / nullif(revenue_per_visit_previous, 0) AS revenue_per_visit_change_ratio
FROM compared
ORDER BY customer NULLS LAST
LIMIT 1001
-- parameters: [2026-01-01, 2026-01-31, 2026-01-01, 2026-02-01, 2025-12-01, 2025-12-31, 2025-12-01, 2026-01-01]
