-- visits by fiscal year of weeks
--
-- measures [6:visits]
-- groupings [FISCAL_YEAR]
-- filters []
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows distinct
WITH visits_part AS (
  SELECT
    CAST(date_trunc('week', CAST(CAST(CAST(date_trunc('year', CAST(CAST(CAST(date_trunc('week', CAST(visits.visited_at - INTERVAL '6 days' AS TIMESTAMP)) + INTERVAL '6 days' AS DATE) + INTERVAL '3 days' AS DATE) - INTERVAL '1 months' AS TIMESTAMP)) AS DATE) + INTERVAL '1 months' AS DATE) + INTERVAL '3 days' - INTERVAL '6 days' AS TIMESTAMP)) + INTERVAL '6 days' AS DATE) AS fiscal_year,
    count(*) AS visits
  FROM visits
  GROUP BY CAST(date_trunc('week', CAST(CAST(CAST(date_trunc('year', CAST(CAST(CAST(date_trunc('week', CAST(visits.visited_at - INTERVAL '6 days' AS TIMESTAMP)) + INTERVAL '6 days' AS DATE) + INTERVAL '3 days' AS DATE) - INTERVAL '1 months' AS TIMESTAMP)) AS DATE) + INTERVAL '1 months' AS DATE) + INTERVAL '3 days' - INTERVAL '6 days' AS TIMESTAMP)) + INTERVAL '6 days' AS DATE)
),
fiscal_periods AS (
  SELECT DISTINCT CAST(date_trunc('week', CAST(CAST(CAST(date_trunc('year', CAST(CAST(CAST(date_trunc('week', CAST(week_start - INTERVAL '6 days' AS TIMESTAMP)) + INTERVAL '6 days' AS DATE) + INTERVAL '3 days' AS DATE) - INTERVAL '1 months' AS TIMESTAMP)) AS DATE) + INTERVAL '1 months' AS DATE) + INTERVAL '3 days' - INTERVAL '6 days' AS TIMESTAMP)) + INTERVAL '6 days' AS DATE) AS fiscal_year
  FROM (
    SELECT CAST(generate_series(
      CAST(CAST(date_trunc('week', CAST(min(visits.visited_at) - INTERVAL '6 days' AS TIMESTAMP)) + INTERVAL '6 days' AS DATE) AS TIMESTAMP),
      CAST(CAST(max(visits.visited_at) AS DATE) AS TIMESTAMP),
      INTERVAL '7 days') AS DATE) AS week_start
    FROM visits
    HAVING count(visits.visited_at) > 0
  ) AS weeks
  UNION
  SELECT fiscal_year
  FROM visits_part
)
SELECT fiscal_periods.fiscal_year, coalesce(visits_part.visits, 0) AS visits
FROM fiscal_periods
LEFT JOIN visits_part ON visits_part.fiscal_year IS NOT DISTINCT FROM fiscal_periods.fiscal_year
ORDER BY fiscal_periods.fiscal_year NULLS LAST
LIMIT 1001
-- parameters: []
