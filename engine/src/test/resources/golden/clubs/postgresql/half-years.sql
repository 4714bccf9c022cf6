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
  SELECT
    CAST(date_trunc('year', CAST(matches.held_at AS TIMESTAMP)) + INTERVAL '6 months' * floor((extract(month FROM matches.held_at) - 1) / 6) AS DATE) AS half,
    count(*) AS match_count
  FROM matches
  GROUP BY CAST(date_trunc('year', CAST(matches.held_at AS TIMESTAMP)) + INTERVAL '6 months' * floor((extract(month FROM matches.held_at) - 1) / 6) AS DATE)
),
halves AS (
  SELECT CAST(generate_series(
    CAST(CAST(date_trunc('year', CAST(min(matches.held_at) AS TIMESTAMP)) + INTERVAL '6 months' * floor((extract(month FROM min(matches.held_at)) - 1) / 6) AS DATE) AS TIMESTAMP),
    CAST(CAST(max(matches.held_at) AS DATE) AS TIMESTAMP),
    INTERVAL '6 months') AS DATE) AS half
  FROM matches
  HAVING count(matches.held_at) > 0
  UNION
  SELECT half
  FROM matches_part
)
SELECT halves.half, coalesce(matches_part.match_count, 0) AS match_count
FROM halves
LEFT JOIN matches_part ON matches_part.half IS NOT DISTINCT FROM halves.half
ORDER BY halves.half NULLS LAST
LIMIT 1001
-- parameters: []
