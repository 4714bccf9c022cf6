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
WHERE (CAST(strftime('%w', matches.held_at) AS INTEGER) + 6) % 7 + 1 IN (?, ?)
ORDER BY score NULLS LAST
LIMIT 1001
-- parameters: [6, 7]
