-- hours
--
-- measures [11:match_count]
-- groupings [HOUR_OF_DAY on 7:held_at]
-- filters []
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows distinct
SELECT hour(matches.held_at) AS hour_of_day, count(*) AS match_count
FROM matches
GROUP BY hour(matches.held_at)
ORDER BY hour(matches.held_at) IS NULL, hour(matches.held_at)
LIMIT 1001
-- parameters: []
