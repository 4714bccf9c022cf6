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
WHERE CASE WHEN trim(players.points) GLOB '*[0-9]*' AND trim(players.points) NOT GLOB '*[^0-9.+-]*' AND trim(players.points) NOT GLOB '?*[+-]*' AND trim(players.points) NOT GLOB '*.*.*' THEN CAST(players.points AS NUMERIC) END = (
    SELECT max(CASE WHEN trim(players.points) GLOB '*[0-9]*' AND trim(players.points) NOT GLOB '*[^0-9.+-]*' AND trim(players.points) NOT GLOB '?*[+-]*' AND trim(players.points) NOT GLOB '*.*.*' THEN CAST(players.points AS NUMERIC) END) AS points
    FROM players
  )
ORDER BY player NULLS LAST
LIMIT 1001
-- parameters: []
