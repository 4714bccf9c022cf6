-- visits by half year in 2026
--
-- measures [6:visits]
-- groupings [HALF]
-- filters []
-- time 2026-01-01..2026-12-31
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows distinct
WITH visits_part AS (
  SELECT
    date(visits.visited_at, 'start of month', '-' || ((CAST(strftime('%m', visits.visited_at) AS INTEGER) - 1) % 6) || ' months') AS half,
    count(*) AS visits
  FROM visits
  WHERE visits.visited_at >= ? AND visits.visited_at < ?
  GROUP BY date(visits.visited_at, 'start of month', '-' || ((CAST(strftime('%m', visits.visited_at) AS INTEGER) - 1) % 6) || ' months')
),
halves AS (
  SELECT half
  FROM (
    WITH RECURSIVE periods(half, last_day) AS (
      SELECT max(date(min(visits.visited_at), 'start of month', '-' || ((CAST(strftime('%m', min(visits.visited_at)) AS INTEGER) - 1) % 6) || ' months'), ?), min(date(max(visits.visited_at)), ?)
      FROM visits
      HAVING count(visits.visited_at) > 0
      UNION ALL
      SELECT date(half, '+6 months', 'floor'), last_day
      FROM periods
      WHERE date(half, '+6 months', 'floor') <= last_day
    )
    SELECT half
    FROM periods
    WHERE half <= last_day
  )
)
SELECT halves.half AS half, coalesce(visits_part.visits, 0) AS visits
FROM halves
LEFT JOIN visits_part ON visits_part.half = halves.half
ORDER BY halves.half NULLS LAST
LIMIT 1001
-- parameters: [2026-01-01, 2027-01-01, 2026-01-01, 2026-12-31]
