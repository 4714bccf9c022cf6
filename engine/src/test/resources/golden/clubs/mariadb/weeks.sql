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
    CAST(matches.held_at - INTERVAL weekday(matches.held_at) DAY AS DATE) AS week,
    count(*) AS match_count
  FROM matches
  WHERE matches.held_at >= ? AND matches.held_at < ?
  GROUP BY CAST(matches.held_at - INTERVAL weekday(matches.held_at) DAY AS DATE)
),
weeks AS (
  SELECT first_day + INTERVAL 1000 * thousands.seq + ones.seq WEEK AS week
  FROM (
    SELECT greatest(CAST(min(matches.held_at) - INTERVAL weekday(min(matches.held_at)) DAY AS DATE), ?) AS first_day, least(CAST(max(matches.held_at) AS DATE), ?) AS last_day
    FROM matches
    HAVING count(matches.held_at) > 0
  ) AS bounds
  JOIN seq_0_to_3999 AS thousands ON first_day + INTERVAL 1000 * thousands.seq WEEK <= last_day
  JOIN seq_0_to_999 AS ones ON first_day + INTERVAL 1000 * thousands.seq + ones.seq WEEK <= last_day
)
SELECT weeks.week AS week, coalesce(matches_part.match_count, 0) AS match_count
FROM weeks
LEFT JOIN matches_part ON matches_part.week = weeks.week
ORDER BY weeks.week IS NULL, weeks.week
LIMIT 1001
-- parameters: [2022-12-26, 2023-01-16, 2022-12-26, 2023-01-15]
