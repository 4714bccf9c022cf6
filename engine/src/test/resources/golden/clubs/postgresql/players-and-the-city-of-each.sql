-- players and the city of each
--
-- measures []
-- groupings [6:player 4:city]
-- filters []
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows every
SELECT players.name AS player, cities.name AS city
FROM players
JOIN cities ON cities.id = players.city_id
ORDER BY player NULLS LAST, city NULLS LAST
LIMIT 1001
-- parameters: []
