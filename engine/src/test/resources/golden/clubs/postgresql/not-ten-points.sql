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
WHERE CASE WHEN players.points ~ '^\s*[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]{1,2})?\s*$' THEN CAST(players.points AS DOUBLE PRECISION) END <> ?
ORDER BY player_id NULLS LAST
LIMIT 1001
-- parameters: [10]
