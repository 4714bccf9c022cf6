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
SELECT CAST(extract(year FROM matches.held_at) AS INTEGER) AS year, count(*) AS match_count
FROM matches
GROUP BY CAST(extract(year FROM matches.held_at) AS INTEGER)
ORDER BY year NULLS LAST
LIMIT 1001
-- parameters: []
