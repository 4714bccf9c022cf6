-- matches by club at home
--
-- measures [11:match_count]
-- groupings [4:club]
-- filters []
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows distinct
-- via 15:matches.home_id to 8:clubs.id
SELECT clubs.title AS club, count(*) AS match_count
FROM matches
LEFT JOIN clubs ON clubs.id = matches.home_id
GROUP BY clubs.title
ORDER BY clubs.title IS NULL, clubs.title
LIMIT 1001
-- parameters: []
