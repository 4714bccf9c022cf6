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
WHERE CAST(players.height AS TEXT) ILIKE ? ESCAPE '\'
ORDER BY player_id NULLS LAST
LIMIT 1001
-- parameters: [19%]
