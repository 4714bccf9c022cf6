-- the tallest
--
-- measures []
-- groupings [6:player]
-- filters [6:height first DESCENDING among []]
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows every 7:players
SELECT players.name AS player
FROM players
WHERE players.height = (
    SELECT max(players.height) AS height
    FROM players
  )
ORDER BY players.name IS NULL, players.name
LIMIT 1001
-- parameters: []
