-- players of two memberships
--
-- measures []
-- groupings [6:player]
-- filters [measure 16:membership_count=2]
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows every 7:players
SELECT players.name AS player
FROM memberships
JOIN players ON players.id = memberships.player_id
GROUP BY players.name, players.id
HAVING count(*) = ?
ORDER BY players.name IS NULL, players.name, players.id IS NULL, players.id
LIMIT 1001
-- parameters: [2]
