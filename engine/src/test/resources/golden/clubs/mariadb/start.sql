-- start
--
-- measures []
-- groupings [6:player]
-- filters [6:player has START 1:c]
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows every 7:players
SELECT players.name AS player
FROM players
WHERE lower(players.name) LIKE lower(?)
ORDER BY players.name IS NULL, players.name
LIMIT 1001
-- parameters: [c%]
