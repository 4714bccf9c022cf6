-- not ten points
--
-- measures []
-- groupings [9:player_id]
-- filters [6:points<>1E+1]
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows every 7:players
SELECT players.id AS player_id
FROM players
WHERE TRY_CAST(players.points AS DOUBLE) <> ?
ORDER BY player_id
LIMIT 1001
-- parameters: [10]
