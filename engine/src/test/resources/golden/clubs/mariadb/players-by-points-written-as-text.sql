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
  CASE WHEN players.points REGEXP '^\\s*[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]{1,2})?\\s*$' THEN CAST(players.points AS DOUBLE) END DESC,
  players.name IS NULL, players.name
LIMIT 1
-- parameters: []
