-- cities by club fee above 20
--
-- measures [10:city_count]
-- groupings [4:club]
-- filters [3:fee>2E+1]
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows distinct
SELECT clubs.title AS club, count(DISTINCT cities.id) AS city_count
FROM cities
JOIN clubs ON clubs.city_id = cities.id
WHERE clubs.fee > ?
GROUP BY clubs.title
ORDER BY clubs.title IS NULL, clubs.title
LIMIT 1001
-- parameters: [20]
