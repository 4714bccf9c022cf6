-- the shortest of Arden
--
-- measures []
-- groupings [6:player]
-- filters [6:height first ASCENDING among [4:city in [5:Arden]]]
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows every 7:players
SELECT players.name AS player
FROM players
WHERE players.height = (
    SELECT min(players.height) AS height
    FROM players
    LEFT JOIN cities ON cities.id = players.city_id
    WHERE cities.name = ?
  )
ORDER BY player NULLS LAST
LIMIT 1001
-- parameters: [Arden]
