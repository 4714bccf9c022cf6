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
      WHEN sales.order_date < '2026-05-03' THEN '2026-02-01'
      WHEN sales.order_date < '2026-08-02' THEN '2026-05-03'
      WHEN sales.order_date < '2026-11-01' THEN '2026-08-02'
      WHEN sales.order_date < '2027-01-31' THEN '2026-11-01'
    END AS fiscal_quarter,
    sum(sales.net_amount) AS revenue
  FROM sales
  WHERE sales.order_date >= ? AND sales.order_date < ?
  GROUP BY CASE
      WHEN sales.order_date < '2026-05-03' THEN '2026-02-01'
      WHEN sales.order_date < '2026-08-02' THEN '2026-05-03'
      WHEN sales.order_date < '2026-11-01' THEN '2026-08-02'
      WHEN sales.order_date < '2027-01-31' THEN '2026-11-01'
    END
),
fiscal_periods AS (
  SELECT DISTINCT CASE
      WHEN week_start < '2026-05-03' THEN '2026-02-01'
      WHEN week_start < '2026-08-02' THEN '2026-05-03'
      WHEN week_start < '2026-11-01' THEN '2026-08-02'
      WHEN week_start < '2027-01-31' THEN '2026-11-01'
    END AS fiscal_quarter
  FROM (
    SELECT week_start
    FROM (
      WITH RECURSIVE periods(week_start, last_day) AS (
        SELECT max(date(min(sales.order_date), '-' || ((CAST(strftime('%w', min(sales.order_date)) AS INTEGER) + 7) % 7) || ' days'), ?), min(date(max(sales.order_date)), ?)
        FROM sales
        HAVING count(sales.order_date) > 0
        UNION ALL
        SELECT date(week_start, '+7 days', 'floor'), last_day
        FROM periods
        WHERE date(week_start, '+7 days', 'floor') <= last_day
      )
      SELECT week_start
      FROM periods
      WHERE week_start <= last_day
    )
  ) AS weeks
)
SELECT fiscal_periods.fiscal_quarter AS fiscal_quarter, coalesce(sales_part.revenue, 0) AS revenue
FROM fiscal_periods
LEFT JOIN sales_part ON sales_part.fiscal_quarter = fiscal_periods.fiscal_quarter
ORDER BY fiscal_periods.fiscal_quarter NULLS LAST
LIMIT 1001
-- parameters: [2026-02-01, 2027-01-31, 2026-02-01, 2027-01-30]
