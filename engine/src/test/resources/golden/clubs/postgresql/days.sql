-- days
--
-- measures [11:match_count]
-- groupings [DAY]
-- filters []
-- time 2023-01-05..2023-01-07
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows distinct
WITH matches_part AS (
  SELECT CAST(matches.held_at AS DATE) AS day, count(*) AS match_count
  FROM matches
  WHERE matches.held_at >= ? AND matches.held_at < ?
  GROUP BY CAST(matches.held_at AS DATE)
),
days AS (
  SELECT CAST(generate_series(
    CAST(greatest(CAST(min(matches.held_at) AS DATE), ?) AS TIMESTAMP),
    CAST(least(CAST(max(matches.held_at) AS DATE), ?) AS TIMESTAMP),
    INTERVAL '1 days') AS DATE) AS day
  FROM matches
  HAVING count(matches.held_at) > 0
)
SELECT days.day, coalesce(matches_part.match_count, 0) AS match_count
FROM days
LEFT JOIN matches_part ON matches_part.day = days.day
ORDER BY days.day NULLS LAST
LIMIT 1001
-- parameters: [2023-01-05, 2023-01-08, 2023-01-05, 2023-01-07]
