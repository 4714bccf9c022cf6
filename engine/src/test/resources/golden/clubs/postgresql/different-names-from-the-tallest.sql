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
ORDER BY max(players.height) DESC NULLS LAST, player NULLS LAST
LIMIT 2
-- parameters: []
