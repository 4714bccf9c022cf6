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
    CAST(date_trunc('week', CAST(CAST(date_trunc('year', CAST(CAST(date_trunc('week', visits.visited_at - INTERVAL 6 DAY) + INTERVAL 6 DAY AS DATE) + INTERVAL 3 DAY AS DATE) - INTERVAL 1 MONTH) AS DATE) + INTERVAL 1 MONTH AS DATE) + INTERVAL 3 DAY - INTERVAL 6 DAY) + INTERVAL 6 DAY AS DATE) AS fiscal_year,
    count(*) AS visits
  FROM visits
  GROUP BY CAST(date_trunc('week', CAST(CAST(date_trunc('year', CAST(CAST(date_trunc('week', visits.visited_at - INTERVAL 6 DAY) + INTERVAL 6 DAY AS DATE) + INTERVAL 3 DAY AS DATE) - INTERVAL 1 MONTH) AS DATE) + INTERVAL 1 MONTH AS DATE) + INTERVAL 3 DAY - INTERVAL 6 DAY) + INTERVAL 6 DAY AS DATE)
),
fiscal_periods AS (
  SELECT DISTINCT CAST(date_trunc('week', CAST(CAST(date_trunc('year', CAST(CAST(date_trunc('week', week_start - INTERVAL 6 DAY) + INTERVAL 6 DAY AS DATE) + INTERVAL 3 DAY AS DATE) - INTERVAL 1 MONTH) AS DATE) + INTERVAL 1 MONTH AS DATE) + INTERVAL 3 DAY - INTERVAL 6 DAY) + INTERVAL 6 DAY AS DATE) AS fiscal_year
  FROM (
    SELECT CAST(unnest(generate_series(
      CAST(date_trunc('week', min(visits.visited_at) - INTERVAL 6 DAY) + INTERVAL 6 DAY AS DATE),
      CAST(max(visits.visited_at) AS DATE),
      INTERVAL 7 DAY)) AS DATE) AS week_start
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
ORDER BY fiscal_periods.fiscal_year
LIMIT 1001
-- parameters: []
