-- days of the month
--
-- measures [11:match_count]
-- groupings [DAY_OF_MONTH on 7:held_at]
-- filters []
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows distinct
SELECT day(matches.held_at) AS day_of_month, count(*) AS match_count
FROM matches
GROUP BY day(matches.held_at)
ORDER BY day(matches.held_at) IS NULL, day(matches.held_at)
LIMIT 1001
-- parameters: []
