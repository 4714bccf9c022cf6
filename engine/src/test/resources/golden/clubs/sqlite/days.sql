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
  SELECT date(matches.held_at) AS day, count(*) AS match_count
  FROM matches
  WHERE matches.held_at >= ? AND matches.held_at < ?
  GROUP BY date(matches.held_at)
),
days AS (
  SELECT day
  FROM (
    WITH RECURSIVE periods(day, last_day) AS (
      SELECT max(date(min(matches.held_at)), ?), min(date(max(matches.held_at)), ?)
      FROM matches
      HAVING count(matches.held_at) > 0
      UNION ALL
      SELECT date(day, '+1 days', 'floor'), last_day
      FROM periods
      WHERE date(day, '+1 days', 'floor') <= last_day
    )
    SELECT day
    FROM periods
    WHERE day <= last_day
  )
)
SELECT days.day AS day, coalesce(matches_part.match_count, 0) AS match_count
FROM days
LEFT JOIN matches_part ON matches_part.day = days.day
ORDER BY days.day NULLS LAST
LIMIT 1001
-- parameters: [2023-01-05, 2023-01-08, 2023-01-05, 2023-01-07]
