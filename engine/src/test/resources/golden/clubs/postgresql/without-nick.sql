-- without nick
--
-- measures []
-- groupings [9:player_id]
-- filters [4:nick missing]
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows every 7:players
SELECT players.id AS player_id
FROM players
WHERE (players.nick IS NULL OR players.nick = '')
ORDER BY player_id NULLS LAST
LIMIT 1001
-- parameters: []
