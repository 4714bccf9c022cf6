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
    CAST(date_format(visits.visited_at, '%Y-01-01') AS DATE) + INTERVAL (quarter(visits.visited_at) - 1) DIV 2 * 6 MONTH AS half,
    count(*) AS visits
  FROM visits
  WHERE visits.visited_at >= ? AND visits.visited_at < ?
  GROUP BY CAST(date_format(visits.visited_at, '%Y-01-01') AS DATE) + INTERVAL (quarter(visits.visited_at) - 1) DIV 2 * 6 MONTH
),
halves AS (
  SELECT first_day + INTERVAL 6 * (1000 * thousands.seq + ones.seq) MONTH AS half
  FROM (
    SELECT greatest(CAST(date_format(min(visits.visited_at), '%Y-01-01') AS DATE) + INTERVAL (quarter(min(visits.visited_at)) - 1) DIV 2 * 6 MONTH, ?) AS first_day, least(CAST(max(visits.visited_at) AS DATE), ?) AS last_day
    FROM visits
    HAVING count(visits.visited_at) > 0
  ) AS bounds
  JOIN seq_0_to_3999 AS thousands ON first_day + INTERVAL 6 * (1000 * thousands.seq) MONTH <= last_day
  JOIN seq_0_to_999 AS ones ON first_day + INTERVAL 6 * (1000 * thousands.seq + ones.seq) MONTH <= last_day
)
SELECT halves.half AS half, coalesce(visits_part.visits, 0) AS visits
FROM halves
LEFT JOIN visits_part ON visits_part.half = halves.half
ORDER BY halves.half IS NULL, halves.half
LIMIT 1001
-- parameters: [2026-01-01, 2027-01-01, 2026-01-01, 2026-12-31]
