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
WHERE make_date(CAST(cities.founded AS INTEGER), 1, 1) >= ? AND make_date(CAST(cities.founded AS INTEGER), 1, 1) < ?
ORDER BY city NULLS LAST
LIMIT 1001
-- parameters: [1801-01-01, 1901-01-01]
