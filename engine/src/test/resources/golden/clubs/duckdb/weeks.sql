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
  SELECT CAST(date_trunc('week', matches.held_at) AS DATE) AS week, count(*) AS match_count
  FROM matches
  WHERE matches.held_at >= ? AND matches.held_at < ?
  GROUP BY CAST(date_trunc('week', matches.held_at) AS DATE)
),
weeks AS (
  SELECT CAST(unnest(generate_series(
    greatest(CAST(date_trunc('week', min(matches.held_at)) AS DATE), ?),
    least(CAST(max(matches.held_at) AS DATE), ?),
    INTERVAL 7 DAY)) AS DATE) AS week
  FROM matches
  HAVING count(matches.held_at) > 0
)
SELECT weeks.week, coalesce(matches_part.match_count, 0) AS match_count
FROM weeks
LEFT JOIN matches_part ON matches_part.week = weeks.week
ORDER BY weeks.week
LIMIT 1001
-- parameters: [2022-12-26, 2023-01-16, 2022-12-26, 2023-01-15]
