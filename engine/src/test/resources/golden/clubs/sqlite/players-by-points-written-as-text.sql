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
  CASE WHEN trim(players.points) GLOB '*[0-9]*' AND trim(players.points) NOT GLOB '*[^0-9.+-]*' AND trim(players.points) NOT GLOB '?*[+-]*' AND trim(players.points) NOT GLOB '*.*.*' THEN CAST(players.points AS NUMERIC) END DESC NULLS LAST,
  player NULLS LAST
LIMIT 1
-- parameters: []
