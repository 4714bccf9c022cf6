-- cities without club
--
-- measures []
-- groupings [4:city]
-- filters [5:since missing]
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows every 6:cities
-- via 13:clubs.city_id to 9:cities.id
SELECT cities.name AS city
FROM cities
WHERE NOT EXISTS (
    SELECT 1
    FROM clubs
    WHERE clubs.city_id = cities.id
      AND NOT coalesce(NOT EXISTS (
        SELECT 1
        FROM memberships
        WHERE memberships.club_id = clubs.id
          AND NOT coalesce(memberships.since IS NULL, false)
      ), false)
  )
ORDER BY city NULLS LAST
LIMIT 1001
-- parameters: []
