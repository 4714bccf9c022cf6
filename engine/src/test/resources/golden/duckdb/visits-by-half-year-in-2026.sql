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
  SELECT CAST(time_bucket(INTERVAL 6 MONTH, visits.visited_at) AS DATE) AS half, count(*) AS visits
  FROM visits
  WHERE visits.visited_at >= ? AND visits.visited_at < ?
  GROUP BY CAST(time_bucket(INTERVAL 6 MONTH, visits.visited_at) AS DATE)
),
halves AS (
  SELECT CAST(unnest(generate_series(
    greatest(CAST(time_bucket(INTERVAL 6 MONTH, min(visits.visited_at)) AS DATE), ?),
    least(CAST(max(visits.visited_at) AS DATE), ?),
    INTERVAL 6 MONTH)) AS DATE) AS half
  FROM visits
  HAVING count(visits.visited_at) > 0
)
SELECT halves.half, coalesce(visits_part.visits, 0) AS visits
FROM halves
LEFT JOIN visits_part ON visits_part.half = halves.half
ORDER BY halves.half
LIMIT 1001
-- parameters: [2026-01-01, 2027-01-01, 2026-01-01, 2026-12-31]
