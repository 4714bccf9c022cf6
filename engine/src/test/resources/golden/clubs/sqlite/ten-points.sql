-- ten points
--
-- measures []
-- groupings [9:player_id]
-- filters [6:points in [4:10.0]]
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows every 7:players
SELECT players.id AS player_id
FROM players
WHERE CASE WHEN trim(players.points) GLOB '*[0-9]*' AND trim(players.points) NOT GLOB '*[^0-9.+-]*' AND trim(players.points) NOT GLOB '?*[+-]*' AND trim(players.points) NOT GLOB '*.*.*' THEN CAST(players.points AS NUMERIC) END = ?
ORDER BY player_id NULLS LAST
LIMIT 1001
-- parameters: [10]
