-- different names from the tallest
--
-- measures []
-- groupings [6:player]
-- filters []
-- time all
-- comparison none
-- ordering [dimension 6:height DESCENDING]
-- limit 2
-- chart any
-- rows distinct
SELECT players.name AS player
FROM players
GROUP BY players.name
ORDER BY max(players.height) DESC, players.name IS NULL, players.name
LIMIT 2
-- parameters: []
