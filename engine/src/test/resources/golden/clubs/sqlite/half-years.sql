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
    date(matches.held_at, 'start of month', '-' || ((CAST(strftime('%m', matches.held_at) AS INTEGER) - 1) % 6) || ' months') AS half,
    count(*) AS match_count
  FROM matches
  GROUP BY date(matches.held_at, 'start of month', '-' || ((CAST(strftime('%m', matches.held_at) AS INTEGER) - 1) % 6) || ' months')
),
halves AS (
  SELECT half
  FROM (
    WITH RECURSIVE periods(half, last_day) AS (
      SELECT date(min(matches.held_at), 'start of month', '-' || ((CAST(strftime('%m', min(matches.held_at)) AS INTEGER) - 1) % 6) || ' months'), date(max(matches.held_at))
      FROM matches
      HAVING count(matches.held_at) > 0
      UNION ALL
      SELECT date(half, '+6 months', 'floor'), last_day
      FROM periods
      WHERE date(half, '+6 months', 'floor') <= last_day
    )
    SELECT half
    FROM periods
    WHERE half <= last_day
  )
  UNION
  SELECT half
  FROM matches_part
)
SELECT halves.half AS half, coalesce(matches_part.match_count, 0) AS match_count
FROM halves
LEFT JOIN matches_part ON matches_part.half IS halves.half
ORDER BY halves.half NULLS LAST
LIMIT 1001
-- parameters: []
