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
  CAST(date_trunc('year', make_date(cities.founded, 1, 1)) AS DATE) AS founded_year,
  count(*) AS city_count
FROM cities
GROUP BY CAST(date_trunc('year', make_date(cities.founded, 1, 1)) AS DATE)
ORDER BY founded_year
LIMIT 1001
-- parameters: []
