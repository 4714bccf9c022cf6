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
WHERE players.nick ILIKE ? ESCAPE '\'
ORDER BY player NULLS LAST
LIMIT 1001
-- parameters: [%\%%]
