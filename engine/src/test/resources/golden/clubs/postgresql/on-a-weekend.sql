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
SELECT matches.score
FROM matches
WHERE CAST(extract(isodow FROM matches.held_at) AS INTEGER) IN (?, ?)
ORDER BY score NULLS LAST
LIMIT 1001
-- parameters: [6, 7]
