-- the one with most points in text
--
-- measures []
-- groupings [6:player]
-- filters [6:points first DESCENDING among []]
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows every 7:players
SELECT players.name AS player
FROM players
WHERE CASE WHEN players.points ~ '^\s*[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]{1,2})?\s*$' THEN CAST(players.points AS DOUBLE PRECISION) END = (
    SELECT max(CASE WHEN players.points ~ '^\s*[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]{1,2})?\s*$' THEN CAST(players.points AS DOUBLE PRECISION) END) AS points
    FROM players
  )
ORDER BY player NULLS LAST
LIMIT 1001
-- parameters: []
