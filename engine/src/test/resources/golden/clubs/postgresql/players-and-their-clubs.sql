-- players and their clubs
--
-- measures []
-- groupings [6:player 4:club]
-- filters []
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows every
SELECT players.name AS player, clubs.title AS club
FROM memberships
JOIN players ON players.id = memberships.player_id
JOIN clubs ON clubs.id = memberships.club_id
ORDER BY player NULLS LAST, club NULLS LAST
LIMIT 1001
-- parameters: []
