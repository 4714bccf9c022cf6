-- years
--
-- measures [11:match_count]
-- groupings [YEAR on 7:held_at]
-- filters []
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows distinct
SELECT year(matches.held_at) AS year, count(*) AS match_count
FROM matches
GROUP BY year(matches.held_at)
ORDER BY year(matches.held_at) IS NULL, year(matches.held_at)
LIMIT 1001
-- parameters: []
