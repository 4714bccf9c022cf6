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
    CAST(date_trunc('year', CAST(visits.visited_at AS TIMESTAMP)) + INTERVAL '6 months' * floor((extract(month FROM visits.visited_at) - 1) / 6) AS DATE) AS half,
    count(*) AS visits
  FROM visits
  WHERE visits.visited_at >= ? AND visits.visited_at < ?
  GROUP BY CAST(date_trunc('year', CAST(visits.visited_at AS TIMESTAMP)) + INTERVAL '6 months' * floor((extract(month FROM visits.visited_at) - 1) / 6) AS DATE)
),
halves AS (
  SELECT CAST(generate_series(
    CAST(greatest(CAST(date_trunc('year', CAST(min(visits.visited_at) AS TIMESTAMP)) + INTERVAL '6 months' * floor((extract(month FROM min(visits.visited_at)) - 1) / 6) AS DATE), ?) AS TIMESTAMP),
    CAST(least(CAST(max(visits.visited_at) AS DATE), ?) AS TIMESTAMP),
    INTERVAL '6 months') AS DATE) AS half
  FROM visits
  HAVING count(visits.visited_at) > 0
)
SELECT halves.half, coalesce(visits_part.visits, 0) AS visits
FROM halves
LEFT JOIN visits_part ON visits_part.half = halves.half
ORDER BY halves.half NULLS LAST
LIMIT 1001
-- parameters: [2026-01-01, 2027-01-01, 2026-01-01, 2026-12-31]
