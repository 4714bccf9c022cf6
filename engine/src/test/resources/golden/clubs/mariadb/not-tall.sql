-- not tall
--
-- measures []
-- groupings [9:player_id]
-- filters [not [6:height>175]]
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows every 7:players
SELECT players.id AS player_id
FROM players
WHERE NOT coalesce(players.height > ?, false)
ORDER BY players.id IS NULL, players.id
LIMIT 1001
-- parameters: [175]
