-- players from the tallest
--
-- measures []
-- groupings [6:player]
-- filters []
-- time all
-- comparison none
-- ordering [dimension 6:height DESCENDING]
-- limit 3
-- chart any
-- rows every 7:players
SELECT players.name AS player
FROM players
ORDER BY players.height DESC NULLS LAST, player NULLS LAST
LIMIT 3
-- parameters: []
