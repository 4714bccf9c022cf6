-- cities of the 19th century
--
-- measures []
-- groupings [4:city]
-- filters [7:founded 1801-01-01..1900-12-31]
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows every 6:cities
SELECT cities.name AS city
FROM cities
WHERE CAST(concat(lpad(cities.founded, 4, '0'), '-01-01') AS DATE) >= ? AND CAST(concat(lpad(cities.founded, 4, '0'), '-01-01') AS DATE) < ?
ORDER BY cities.name IS NULL, cities.name
LIMIT 1001
-- parameters: [1801-01-01, 1901-01-01]
