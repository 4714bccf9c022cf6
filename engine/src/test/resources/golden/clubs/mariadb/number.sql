-- number
--
-- measures []
-- groupings [9:player_id]
-- filters [6:height has START 2:19]
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows every 7:players
SELECT players.id AS player_id
FROM players
WHERE lower(CAST(players.height AS CHAR)) LIKE lower(?)
ORDER BY players.id IS NULL, players.id
LIMIT 1001
-- parameters: [19%]
