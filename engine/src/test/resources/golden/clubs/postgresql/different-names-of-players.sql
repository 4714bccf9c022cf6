-- different names of players
--
-- measures []
-- groupings [6:player]
-- filters []
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows distinct
SELECT DISTINCT players.name AS player
FROM players
ORDER BY player NULLS LAST
LIMIT 1001
-- parameters: []
