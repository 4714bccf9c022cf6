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
    date(matches.held_at, '-' || ((CAST(strftime('%w', matches.held_at) AS INTEGER) + 6) % 7) || ' days') AS week,
    count(*) AS match_count
  FROM matches
  WHERE matches.held_at >= ? AND matches.held_at < ?
  GROUP BY date(matches.held_at, '-' || ((CAST(strftime('%w', matches.held_at) AS INTEGER) + 6) % 7) || ' days')
),
weeks AS (
  SELECT week
  FROM (
    WITH RECURSIVE periods(week, last_day) AS (
      SELECT max(date(min(matches.held_at), '-' || ((CAST(strftime('%w', min(matches.held_at)) AS INTEGER) + 6) % 7) || ' days'), ?), min(date(max(matches.held_at)), ?)
      FROM matches
      HAVING count(matches.held_at) > 0
      UNION ALL
      SELECT date(week, '+7 days', 'floor'), last_day
      FROM periods
      WHERE date(week, '+7 days', 'floor') <= last_day
    )
    SELECT week
    FROM periods
    WHERE week <= last_day
  )
)
SELECT weeks.week AS week, coalesce(matches_part.match_count, 0) AS match_count
FROM weeks
LEFT JOIN matches_part ON matches_part.week = weeks.week
ORDER BY weeks.week NULLS LAST
LIMIT 1001
-- parameters: [2022-12-26, 2023-01-16, 2022-12-26, 2023-01-15]
