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
WHERE TRY_CAST(players.points AS DOUBLE) = (
    SELECT max(TRY_CAST(players.points AS DOUBLE)) AS points
    FROM players
  )
ORDER BY player
LIMIT 1001
-- parameters: []
