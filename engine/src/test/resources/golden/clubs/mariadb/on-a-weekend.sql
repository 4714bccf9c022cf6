-- on a weekend
--
-- measures []
-- groupings [5:score]
-- filters [7:held_at DAY_OF_WEEK in [6, 7]]
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows every 7:matches
SELECT matches.score AS score
FROM matches
WHERE weekday(matches.held_at) + 1 IN (?, ?)
ORDER BY matches.score IS NULL, matches.score
LIMIT 1001
-- parameters: [6, 7]
