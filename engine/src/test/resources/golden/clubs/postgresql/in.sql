-- in
--
-- measures []
-- groupings [6:player]
-- filters [6:player has ANYWHERE 1:D]
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows every 7:players
SELECT players.name AS player
FROM players
WHERE players.name ILIKE ? ESCAPE '\'
ORDER BY player NULLS LAST
LIMIT 1001
-- parameters: [%D%]
