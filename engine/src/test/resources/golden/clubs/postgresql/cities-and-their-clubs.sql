-- cities and their clubs
--
-- measures []
-- groupings [4:city 4:club]
-- filters []
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows every 6:cities
SELECT cities.name AS city, clubs.title AS club
FROM cities
JOIN clubs ON clubs.city_id = cities.id
ORDER BY city NULLS LAST, club NULLS LAST
LIMIT 1001
-- parameters: []
