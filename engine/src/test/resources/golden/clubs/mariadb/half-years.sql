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
    CAST(date_format(matches.held_at, '%Y-01-01') AS DATE) + INTERVAL (quarter(matches.held_at) - 1) DIV 2 * 6 MONTH AS half,
    count(*) AS match_count
  FROM matches
  GROUP BY CAST(date_format(matches.held_at, '%Y-01-01') AS DATE) + INTERVAL (quarter(matches.held_at) - 1) DIV 2 * 6 MONTH
),
halves AS (
  SELECT first_day + INTERVAL 6 * (1000 * thousands.seq + ones.seq) MONTH AS half
  FROM (
    SELECT CAST(date_format(min(matches.held_at), '%Y-01-01') AS DATE) + INTERVAL (quarter(min(matches.held_at)) - 1) DIV 2 * 6 MONTH AS first_day, CAST(max(matches.held_at) AS DATE) AS last_day
    FROM matches
    HAVING count(matches.held_at) > 0
  ) AS bounds
  JOIN seq_0_to_3999 AS thousands ON first_day + INTERVAL 6 * (1000 * thousands.seq) MONTH <= last_day
  JOIN seq_0_to_999 AS ones ON first_day + INTERVAL 6 * (1000 * thousands.seq + ones.seq) MONTH <= last_day
  UNION
  SELECT half
  FROM matches_part
)
SELECT halves.half AS half, coalesce(matches_part.match_count, 0) AS match_count
FROM halves
LEFT JOIN matches_part ON matches_part.half <=> halves.half
ORDER BY halves.half IS NULL, halves.half
LIMIT 1001
-- parameters: []
