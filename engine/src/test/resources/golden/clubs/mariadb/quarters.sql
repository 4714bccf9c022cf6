-- quarters
--
-- measures [11:match_count]
-- groupings [QUARTER_OF_YEAR on 7:held_at]
-- filters []
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows distinct
SELECT quarter(matches.held_at) AS quarter_of_year, count(*) AS match_count
FROM matches
GROUP BY quarter(matches.held_at)
ORDER BY quarter(matches.held_at) IS NULL, quarter(matches.held_at)
LIMIT 1001
-- parameters: []
