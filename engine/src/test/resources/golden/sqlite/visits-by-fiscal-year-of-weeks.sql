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
    date(date(date(date(date(date(date(date(date(visits.visited_at, '-' || ((CAST(strftime('%w', visits.visited_at) AS INTEGER) + 7) % 7) || ' days'), '+3 days', 'floor')), '-1 months', 'floor'), 'start of year'), '+1 months', 'floor')), '+3 days', 'floor'), '-' || ((CAST(strftime('%w', date(date(date(date(date(date(date(date(visits.visited_at, '-' || ((CAST(strftime('%w', visits.visited_at) AS INTEGER) + 7) % 7) || ' days'), '+3 days', 'floor')), '-1 months', 'floor'), 'start of year'), '+1 months', 'floor')), '+3 days', 'floor')) AS INTEGER) + 7) % 7) || ' days') AS fiscal_year,
    count(*) AS visits
  FROM visits
  GROUP BY date(date(date(date(date(date(date(date(date(visits.visited_at, '-' || ((CAST(strftime('%w', visits.visited_at) AS INTEGER) + 7) % 7) || ' days'), '+3 days', 'floor')), '-1 months', 'floor'), 'start of year'), '+1 months', 'floor')), '+3 days', 'floor'), '-' || ((CAST(strftime('%w', date(date(date(date(date(date(date(date(visits.visited_at, '-' || ((CAST(strftime('%w', visits.visited_at) AS INTEGER) + 7) % 7) || ' days'), '+3 days', 'floor')), '-1 months', 'floor'), 'start of year'), '+1 months', 'floor')), '+3 days', 'floor')) AS INTEGER) + 7) % 7) || ' days')
),
fiscal_periods AS (
  SELECT DISTINCT date(date(date(date(date(date(date(date(date(week_start, '-' || ((CAST(strftime('%w', week_start) AS INTEGER) + 7) % 7) || ' days'), '+3 days', 'floor')), '-1 months', 'floor'), 'start of year'), '+1 months', 'floor')), '+3 days', 'floor'), '-' || ((CAST(strftime('%w', date(date(date(date(date(date(date(date(week_start, '-' || ((CAST(strftime('%w', week_start) AS INTEGER) + 7) % 7) || ' days'), '+3 days', 'floor')), '-1 months', 'floor'), 'start of year'), '+1 months', 'floor')), '+3 days', 'floor')) AS INTEGER) + 7) % 7) || ' days') AS fiscal_year
  FROM (
    SELECT week_start
    FROM (
      WITH RECURSIVE periods(week_start, last_day) AS (
        SELECT date(min(visits.visited_at), '-' || ((CAST(strftime('%w', min(visits.visited_at)) AS INTEGER) + 7) % 7) || ' days'), date(max(visits.visited_at))
        FROM visits
        HAVING count(visits.visited_at) > 0
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
  UNION
  SELECT fiscal_year
  FROM visits_part
)
SELECT fiscal_periods.fiscal_year AS fiscal_year, coalesce(visits_part.visits, 0) AS visits
FROM fiscal_periods
LEFT JOIN visits_part ON visits_part.fiscal_year IS fiscal_periods.fiscal_year
ORDER BY fiscal_periods.fiscal_year NULLS LAST
LIMIT 1001
-- parameters: []
