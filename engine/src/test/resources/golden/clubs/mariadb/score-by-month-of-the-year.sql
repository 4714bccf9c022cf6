-- score by month of the year
--
-- measures [11:total_score 15:score_per_match]
-- groupings [MONTH_OF_YEAR on 7:held_at]
-- filters []
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows distinct
SELECT
  CASE month(matches.held_at) WHEN 1 THEN 'Jan' WHEN 2 THEN 'Feb' WHEN 3 THEN 'Mar' WHEN 4 THEN 'Apr' WHEN 5 THEN 'May' WHEN 6 THEN 'Jun' WHEN 7 THEN 'Jul' WHEN 8 THEN 'Aug' WHEN 9 THEN 'Sep' WHEN 10 THEN 'Oct' WHEN 11 THEN 'Nov' WHEN 12 THEN 'Dec' END AS month_of_year,
  sum(matches.score) AS total_score,
  1e0 * sum(matches.score) / nullif(count(*), 0) AS score_per_match
FROM matches
GROUP BY month(matches.held_at)
ORDER BY month(matches.held_at) IS NULL, month(matches.held_at)
LIMIT 1001
-- parameters: []
