-- clubs with most memberships
--
-- measures []
-- groupings [4:club]
-- filters []
-- time all
-- comparison none
-- ordering [16:membership_count DESCENDING]
-- limit 2
-- chart any
-- rows every 5:clubs
SELECT clubs.title AS club
FROM memberships
JOIN clubs ON clubs.id = memberships.club_id
GROUP BY clubs.title, clubs.id
ORDER BY count(*) DESC, clubs.title IS NULL, clubs.title, clubs.id IS NULL, clubs.id
LIMIT 2
-- parameters: []
