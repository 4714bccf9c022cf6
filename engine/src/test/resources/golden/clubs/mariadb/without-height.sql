-- without height
--
-- measures []
-- groupings [9:player_id]
-- filters [6:height missing]
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows every 7:players
SELECT players.id AS player_id
FROM players
WHERE players.height IS NULL
ORDER BY players.id IS NULL, players.id
LIMIT 1001
-- parameters: []
