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
    CAST(CAST(CAST(date_format(CAST(CAST(visits.visited_at - INTERVAL (weekday(visits.visited_at) + 1) % 7 DAY AS DATE) + INTERVAL 3 DAY AS DATE) - INTERVAL 1 MONTH, '%Y-01-01') AS DATE) + INTERVAL 1 MONTH AS DATE) + INTERVAL 3 DAY - INTERVAL (weekday(CAST(CAST(date_format(CAST(CAST(visits.visited_at - INTERVAL (weekday(visits.visited_at) + 1) % 7 DAY AS DATE) + INTERVAL 3 DAY AS DATE) - INTERVAL 1 MONTH, '%Y-01-01') AS DATE) + INTERVAL 1 MONTH AS DATE) + INTERVAL 3 DAY) + 1) % 7 DAY AS DATE) AS fiscal_year,
    count(*) AS visits
  FROM visits
  GROUP BY CAST(CAST(CAST(date_format(CAST(CAST(visits.visited_at - INTERVAL (weekday(visits.visited_at) + 1) % 7 DAY AS DATE) + INTERVAL 3 DAY AS DATE) - INTERVAL 1 MONTH, '%Y-01-01') AS DATE) + INTERVAL 1 MONTH AS DATE) + INTERVAL 3 DAY - INTERVAL (weekday(CAST(CAST(date_format(CAST(CAST(visits.visited_at - INTERVAL (weekday(visits.visited_at) + 1) % 7 DAY AS DATE) + INTERVAL 3 DAY AS DATE) - INTERVAL 1 MONTH, '%Y-01-01') AS DATE) + INTERVAL 1 MONTH AS DATE) + INTERVAL 3 DAY) + 1) % 7 DAY AS DATE)
),
fiscal_periods AS (
  SELECT DISTINCT CAST(CAST(CAST(date_format(CAST(CAST(week_start - INTERVAL (weekday(week_start) + 1) % 7 DAY AS DATE) + INTERVAL 3 DAY AS DATE) - INTERVAL 1 MONTH, '%Y-01-01') AS DATE) + INTERVAL 1 MONTH AS DATE) + INTERVAL 3 DAY - INTERVAL (weekday(CAST(CAST(date_format(CAST(CAST(week_start - INTERVAL (weekday(week_start) + 1) % 7 DAY AS DATE) + INTERVAL 3 DAY AS DATE) - INTERVAL 1 MONTH, '%Y-01-01') AS DATE) + INTERVAL 1 MONTH AS DATE) + INTERVAL 3 DAY) + 1) % 7 DAY AS DATE) AS fiscal_year
  FROM (
    SELECT first_day + INTERVAL 1000 * thousands.seq + ones.seq WEEK AS week_start
    FROM (
      SELECT CAST(min(visits.visited_at) - INTERVAL (weekday(min(visits.visited_at)) + 1) % 7 DAY AS DATE) AS first_day, CAST(max(visits.visited_at) AS DATE) AS last_day
      FROM visits
      HAVING count(visits.visited_at) > 0
    ) AS bounds
    JOIN seq_0_to_3999 AS thousands ON first_day + INTERVAL 1000 * thousands.seq WEEK <= last_day
    JOIN seq_0_to_999 AS ones ON first_day + INTERVAL 1000 * thousands.seq + ones.seq WEEK <= last_day
  ) AS weeks
  UNION
  SELECT fiscal_year
  FROM visits_part
)
SELECT fiscal_periods.fiscal_year AS fiscal_year, coalesce(visits_part.visits, 0) AS visits
FROM fiscal_periods
LEFT JOIN visits_part ON visits_part.fiscal_year <=> fiscal_periods.fiscal_year
ORDER BY fiscal_periods.fiscal_year IS NULL, fiscal_periods.fiscal_year
LIMIT 1001
-- parameters: []
