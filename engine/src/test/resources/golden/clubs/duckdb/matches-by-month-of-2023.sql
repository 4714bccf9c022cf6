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
  SELECT CAST(date_trunc('month', matches.held_at) AS DATE) AS month, count(*) AS match_count
  FROM matches
  WHERE matches.held_at >= ? AND matches.held_at < ?
  GROUP BY CAST(date_trunc('month', matches.held_at) AS DATE)
),
months AS (
  SELECT CAST(unnest(generate_series(
    greatest(CAST(date_trunc('month', min(matches.held_at)) AS DATE), ?),
    least(CAST(max(matches.held_at) AS DATE), ?),
    INTERVAL 1 MONTH)) AS DATE) AS month
  FROM matches
  HAVING count(matches.held_at) > 0
)
SELECT months.month, coalesce(matches_part.match_count, 0) AS match_count
FROM months
LEFT JOIN matches_part ON matches_part.month = months.month
ORDER BY months.month
LIMIT 1001
-- parameters: [2023-01-01, 2024-01-01, 2023-01-01, 2023-12-31]
