-- cities by foundation
--
-- measures [10:city_count]
-- groupings [YEAR on 7:founded]
-- filters []
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows distinct
SELECT
  CAST(date_format(CAST(concat(lpad(cities.founded, 4, '0'), '-01-01') AS DATE), '%Y-01-01') AS DATE) AS founded_year,
  count(*) AS city_count
FROM cities
GROUP BY CAST(date_format(CAST(concat(lpad(cities.founded, 4, '0'), '-01-01') AS DATE), '%Y-01-01') AS DATE)
ORDER BY CAST(date_format(CAST(concat(lpad(cities.founded, 4, '0'), '-01-01') AS DATE), '%Y-01-01') AS DATE) IS NULL, CAST(date_format(CAST(concat(lpad(cities.founded, 4, '0'), '-01-01') AS DATE), '%Y-01-01') AS DATE)
LIMIT 1001
-- parameters: []
