-- clubs dearer than their city is old
--
-- measures []
-- groupings [4:club]
-- filters [7:founded<3:fee]
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows every 5:clubs
SELECT clubs.title AS club
FROM clubs
LEFT JOIN cities ON cities.id = clubs.city_id
WHERE cities.founded < clubs.fee
ORDER BY club NULLS LAST
LIMIT 1001
-- parameters: []
