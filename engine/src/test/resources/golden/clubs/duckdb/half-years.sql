-- half years
--
-- measures [11:match_count]
-- groupings [HALF]
-- filters []
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows distinct
WITH matches_part AS (
  SELECT CAST(time_bucket(INTERVAL 6 MONTH, matches.held_at) AS DATE) AS half, count(*) AS match_count
  FROM matches
  GROUP BY CAST(time_bucket(INTERVAL 6 MONTH, matches.held_at) AS DATE)
),
halves AS (
  SELECT CAST(unnest(generate_series(
    CAST(time_bucket(INTERVAL 6 MONTH, min(matches.held_at)) AS DATE),
    CAST(max(matches.held_at) AS DATE),
    INTERVAL 6 MONTH)) AS DATE) AS half
  FROM matches
  HAVING count(matches.held_at) > 0
  UNION
  SELECT half
  FROM matches_part
)
SELECT halves.half, coalesce(matches_part.match_count, 0) AS match_count
FROM halves
LEFT JOIN matches_part ON matches_part.half IS NOT DISTINCT FROM halves.half
ORDER BY halves.half
LIMIT 1001
-- parameters: []
