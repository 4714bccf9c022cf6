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
    SELECT avg(players.height) AS average_height
    FROM players
  )
ORDER BY player NULLS LAST
LIMIT 1001
-- parameters: []
