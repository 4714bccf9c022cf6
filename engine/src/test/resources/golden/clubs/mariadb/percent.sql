-- percent
--
-- measures []
-- groupings [6:player]
-- filters [4:nick has ANYWHERE 1:%]
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows every 7:players
SELECT players.name AS player
FROM players
WHERE lower(players.nick) LIKE lower(?)
ORDER BY players.name IS NULL, players.name
LIMIT 1001
-- parameters: [%\%%]
