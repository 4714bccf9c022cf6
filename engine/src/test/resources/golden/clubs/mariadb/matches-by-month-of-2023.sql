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
  SELECT CAST(date_format(matches.held_at, '%Y-%m-01') AS DATE) AS month, count(*) AS match_count
  FROM matches
  WHERE matches.held_at >= ? AND matches.held_at < ?
  GROUP BY CAST(date_format(matches.held_at, '%Y-%m-01') AS DATE)
),
months AS (
  SELECT first_day + INTERVAL 1000 * thousands.seq + ones.seq MONTH AS month
  FROM (
    SELECT greatest(CAST(date_format(min(matches.held_at), '%Y-%m-01') AS DATE), ?) AS first_day, least(CAST(max(matches.held_at) AS DATE), ?) AS last_day
    FROM matches
    HAVING count(matches.held_at) > 0
  ) AS bounds
  JOIN seq_0_to_3999 AS thousands ON first_day + INTERVAL 1000 * thousands.seq MONTH <= last_day
  JOIN seq_0_to_999 AS ones ON first_day + INTERVAL 1000 * thousands.seq + ones.seq MONTH <= last_day
)
SELECT months.month AS month, coalesce(matches_part.match_count, 0) AS match_count
FROM months
LEFT JOIN matches_part ON matches_part.month = months.month
ORDER BY months.month IS NULL, months.month
LIMIT 1001
-- parameters: [2023-01-01, 2024-01-01, 2023-01-01, 2023-12-31]
