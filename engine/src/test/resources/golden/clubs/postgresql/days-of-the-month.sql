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
SELECT CAST(extract(day FROM matches.held_at) AS INTEGER) AS day_of_month, count(*) AS match_count
FROM matches
GROUP BY CAST(extract(day FROM matches.held_at) AS INTEGER)
ORDER BY day_of_month NULLS LAST
LIMIT 1001
-- parameters: []
