-- cities of many or tall players
--
-- measures []
-- groupings [4:city]
-- filters [any [measure 12:player_count>5, measure 14:average_height>1.8E+2]]
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows distinct
SELECT cities.name AS city
FROM players
LEFT JOIN cities ON cities.id = players.city_id
GROUP BY cities.name
HAVING (count(*) > ? OR avg(players.height) > ?)
ORDER BY city NULLS LAST
LIMIT 1001
-- parameters: [5, 180]
