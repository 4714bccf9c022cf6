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
  SELECT
    CAST(date_trunc('month', CAST(matches.held_at AS TIMESTAMP)) AS DATE) AS month,
    count(*) AS match_count
  FROM matches
  WHERE matches.held_at >= ? AND matches.held_at < ?
  GROUP BY CAST(date_trunc('month', CAST(matches.held_at AS TIMESTAMP)) AS DATE)
),
months AS (
  SELECT CAST(generate_series(
    CAST(greatest(CAST(date_trunc('month', CAST(min(matches.held_at) AS TIMESTAMP)) AS DATE), ?) AS TIMESTAMP),
    CAST(least(CAST(max(matches.held_at) AS DATE), ?) AS TIMESTAMP),
    INTERVAL '1 months') AS DATE) AS month
  FROM matches
  HAVING count(matches.held_at) > 0
)
SELECT months.month, coalesce(matches_part.match_count, 0) AS match_count
FROM months
LEFT JOIN matches_part ON matches_part.month = months.month
ORDER BY months.month NULLS LAST
LIMIT 1001
-- parameters: [2023-01-01, 2024-01-01, 2023-01-01, 2023-12-31]
