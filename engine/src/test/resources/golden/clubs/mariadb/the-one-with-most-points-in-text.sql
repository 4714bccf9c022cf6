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
WHERE CASE WHEN players.points REGEXP '^\\s*[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]{1,2})?\\s*$' THEN CAST(players.points AS DOUBLE) END = (
    SELECT max(CASE WHEN players.points REGEXP '^\\s*[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]{1,2})?\\s*$' THEN CAST(players.points AS DOUBLE) END) AS points
    FROM players
  )
ORDER BY players.name IS NULL, players.name
LIMIT 1001
-- parameters: []
