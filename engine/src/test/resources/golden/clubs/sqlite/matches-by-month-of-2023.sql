-- matches by month of 2023
--
-- measures [11:match_count]
-- groupings [MONTH]
-- filters []
-- time 2023-01-01..2023-12-31
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows distinct
WITH matches_part AS (
  SELECT date(matches.held_at, 'start of month') AS month, count(*) AS match_count
  FROM matches
  WHERE matches.held_at >= ? AND matches.held_at < ?
  GROUP BY date(matches.held_at, 'start of month')
),
months AS (
  SELECT month
  FROM (
    WITH RECURSIVE periods(month, last_day) AS (
      SELECT max(date(min(matches.held_at), 'start of month'), ?), min(date(max(matches.held_at)), ?)
      FROM matches
      HAVING count(matches.held_at) > 0
      UNION ALL
      SELECT date(month, '+1 months', 'floor'), last_day
      FROM periods
      WHERE date(month, '+1 months', 'floor') <= last_day
    )
    SELECT month
    FROM periods
    WHERE month <= last_day
  )
)
SELECT months.month AS month, coalesce(matches_part.match_count, 0) AS match_count
FROM months
LEFT JOIN matches_part ON matches_part.month = months.month
ORDER BY months.month NULLS LAST
LIMIT 1001
-- parameters: [2023-01-01, 2024-01-01, 2023-01-01, 2023-12-31]
