-- players by club
--
-- measures [12:player_count]
-- groupings [4:club]
-- filters []
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows distinct
SELECT clubs.title AS club, count(DISTINCT players.id) AS player_count
FROM players
JOIN memberships ON memberships.player_id = players.id
JOIN clubs ON clubs.id = memberships.club_id
GROUP BY clubs.title
ORDER BY clubs.title IS NULL, clubs.title
LIMIT 1001
-- parameters: []
