-- taller than average
--
-- measures []
-- groupings [6:player]
-- filters [6:height>measure 14:average_height among []]
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows every 7:players
SELECT players.name AS player
FROM players
WHERE players.height > (
    SELECT avg(CAST(players.height AS DOUBLE)) AS average_height
    FROM players
  )
ORDER BY players.name IS NULL, players.name
LIMIT 1001
-- parameters: []
