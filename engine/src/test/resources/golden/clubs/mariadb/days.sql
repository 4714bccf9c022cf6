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
  SELECT first_day + INTERVAL 1000 * thousands.seq + ones.seq DAY AS day
  FROM (
    SELECT greatest(CAST(min(matches.held_at) AS DATE), ?) AS first_day, least(CAST(max(matches.held_at) AS DATE), ?) AS last_day
    FROM matches
    HAVING count(matches.held_at) > 0
  ) AS bounds
  JOIN seq_0_to_3999 AS thousands ON first_day + INTERVAL 1000 * thousands.seq DAY <= last_day
  JOIN seq_0_to_999 AS ones ON first_day + INTERVAL 1000 * thousands.seq + ones.seq DAY <= last_day
)
SELECT days.day AS day, coalesce(matches_part.match_count, 0) AS match_count
FROM days
LEFT JOIN matches_part ON matches_part.day = days.day
ORDER BY days.day IS NULL, days.day
LIMIT 1001
-- parameters: [2023-01-05, 2023-01-08, 2023-01-05, 2023-01-07]
