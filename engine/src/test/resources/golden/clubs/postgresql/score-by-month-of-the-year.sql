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
  CASE CAST(extract(month FROM matches.held_at) AS INTEGER) WHEN 1 THEN 'Jan' WHEN 2 THEN 'Feb' WHEN 3 THEN 'Mar' WHEN 4 THEN 'Apr' WHEN 5 THEN 'May' WHEN 6 THEN 'Jun' WHEN 7 THEN 'Jul' WHEN 8 THEN 'Aug' WHEN 9 THEN 'Sep' WHEN 10 THEN 'Oct' WHEN 11 THEN 'Nov' WHEN 12 THEN 'Dec' END AS month_of_year,
  sum(matches.score) AS total_score,
  1.0 * sum(matches.score) / nullif(count(*), 0) AS score_per_match
FROM matches
GROUP BY CAST(extract(month FROM matches.held_at) AS INTEGER)
ORDER BY CAST(extract(month FROM matches.held_at) AS INTEGER) NULLS LAST
LIMIT 1001
-- parameters: []
