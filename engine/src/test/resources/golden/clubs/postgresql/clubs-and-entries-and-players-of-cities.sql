-- clubs and entries and players of cities
--
-- measures []
-- groupings [4:city 5:since]
-- filters []
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows every 6:cities
-- via 13:clubs.city_id to 9:cities.id
SELECT cities.name AS city, memberships.since
FROM cities
JOIN clubs ON clubs.city_id = cities.id
JOIN memberships ON memberships.club_id = clubs.id
ORDER BY city NULLS LAST, since NULLS LAST
LIMIT 1001
-- parameters: []
