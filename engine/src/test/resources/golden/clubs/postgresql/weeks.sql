-- weeks
--
-- measures [11:match_count]
-- groupings [WEEK]
-- filters []
-- time 2022-12-26..2023-01-15
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows distinct
WITH matches_part AS (
  SELECT
    CAST(date_trunc('week', CAST(matches.held_at AS TIMESTAMP)) AS DATE) AS week,
    count(*) AS match_count
  FROM matches
  WHERE matches.held_at >= ? AND matches.held_at < ?
  GROUP BY CAST(date_trunc('week', CAST(matches.held_at AS TIMESTAMP)) AS DATE)
),
weeks AS (
  SELECT CAST(generate_series(
    CAST(greatest(CAST(date_trunc('week', CAST(min(matches.held_at) AS TIMESTAMP)) AS DATE), ?) AS TIMESTAMP),
    CAST(least(CAST(max(matches.held_at) AS DATE), ?) AS TIMESTAMP),
    INTERVAL '7 days') AS DATE) AS week
  FROM matches
  HAVING count(matches.held_at) > 0
)
SELECT weeks.week, coalesce(matches_part.match_count, 0) AS match_count
FROM weeks
LEFT JOIN matches_part ON matches_part.week = weeks.week
ORDER BY weeks.week NULLS LAST
LIMIT 1001
-- parameters: [2022-12-26, 2023-01-16, 2022-12-26, 2023-01-15]
