-- players by points written as text
--
-- measures []
-- groupings [6:player]
-- filters []
-- time all
-- comparison none
-- ordering [dimension 6:points DESCENDING]
-- limit 1
-- chart any
-- rows every 7:players
SELECT players.name AS player
FROM players
ORDER BY TRY_CAST(players.points AS DOUBLE) DESC, player
LIMIT 1
-- parameters: []
