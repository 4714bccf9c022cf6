-- with nick
--
-- measures []
-- groupings [9:player_id]
-- filters [not [4:nick missing]]
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows every 7:players
SELECT players.id AS player_id
FROM players
WHERE NOT coalesce((players.nick IS NULL OR players.nick = ''), false)
ORDER BY players.id IS NULL, players.id
LIMIT 1001
-- parameters: []
