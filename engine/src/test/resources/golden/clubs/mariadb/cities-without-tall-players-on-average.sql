-- cities without tall players on average
--
-- measures []
-- groupings [4:city]
-- filters [not [measure 14:average_height>1.8E+2]]
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
HAVING NOT coalesce(avg(CAST(players.height AS DOUBLE)) > ?, false)
ORDER BY cities.name IS NULL, cities.name
LIMIT 1001
-- parameters: [180]
