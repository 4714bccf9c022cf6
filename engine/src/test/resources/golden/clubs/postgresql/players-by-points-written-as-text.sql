-- players by points written as text
--
-- measures []
-- groupings [6:player]
-- filters []
-- time all
-- comparison none
-- ordering [dimension 6:points DESCENDING]
-- limit 1
-- chart any
-- rows every 7:players
SELECT players.name AS player
FROM players
ORDER BY
  CASE WHEN players.points ~ '^\s*[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]{1,2})?\s*$' THEN CAST(players.points AS DOUBLE PRECISION) END DESC NULLS LAST,
  player NULLS LAST
LIMIT 1
-- parameters: []
