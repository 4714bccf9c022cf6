-- names of players
--
-- measures []
-- groupings [6:player]
-- filters []
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows every 7:players
SELECT players.name AS player
FROM players
ORDER BY players.name IS NULL, players.name
LIMIT 1001
-- parameters: []
