-- revenue by fiscal quarter of weeks in fiscal 2026
--
-- measures [7:revenue]
-- groupings [FISCAL_QUARTER]
-- filters []
-- time 2026-02-01..2027-01-30
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows distinct
WITH sales_part AS (
  SELECT
    CASE
      WHEN sales.order_date < DATE '2026-05-03' THEN DATE '2026-02-01'
      WHEN sales.order_date < DATE '2026-08-02' THEN DATE '2026-05-03'
      WHEN sales.order_date < DATE '2026-11-01' THEN DATE '2026-08-02'
      WHEN sales.order_date < DATE '2027-01-31' THEN DATE '2026-11-01'
    END AS fiscal_quarter,
    sum(sales.net_amount) AS revenue
  FROM sales
  WHERE sales.order_date BETWEEN ? AND ?
  GROUP BY CASE
      WHEN sales.order_date < DATE '2026-05-03' THEN DATE '2026-02-01'
      WHEN sales.order_date < DATE '2026-08-02' THEN DATE '2026-05-03'
      WHEN sales.order_date < DATE '2026-11-01' THEN DATE '2026-08-02'
      WHEN sales.order_date < DATE '2027-01-31' THEN DATE '2026-11-01'
    END
),
fiscal_periods AS (
  SELECT DISTINCT CASE
      WHEN week_start < DATE '2026-05-03' THEN DATE '2026-02-01'
      WHEN week_start < DATE '2026-08-02' THEN DATE '2026-05-03'
      WHEN week_start < DATE '2026-11-01' THEN DATE '2026-08-02'
      WHEN week_start < DATE '2027-01-31' THEN DATE '2026-11-01'
    END AS fiscal_quarter
  FROM (
    SELECT CAST(unnest(generate_series(
      greatest(CAST(date_trunc('week', min(sales.order_date) - INTERVAL 6 DAY) + INTERVAL 6 DAY AS DATE), ?),
      least(max(sales.order_date), ?),
      INTERVAL 7 DAY)) AS DATE) AS week_start
    FROM sales
    HAVING count(sales.order_date) > 0
  ) AS weeks
)
SELECT fiscal_periods.fiscal_quarter, coalesce(sales_part.revenue, 0) AS revenue
FROM fiscal_periods
LEFT JOIN sales_part ON sales_part.fiscal_quarter = fiscal_periods.fiscal_quarter
ORDER BY fiscal_periods.fiscal_quarter
LIMIT 1001
-- parameters: [2026-02-01, 2027-01-30, 2026-02-01, 2027-01-30]
