-- the youngest
--
-- measures []
-- groupings [6:player]
-- filters [4:born first DESCENDING among []]
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows every 7:players
SELECT players.name AS player
FROM players
WHERE try_strptime(players.born, '%-m/%-d/%Y') = (
    SELECT max(try_strptime(players.born, '%-m/%-d/%Y')) AS born
    FROM players
  )
ORDER BY player
LIMIT 1001
-- parameters: []
