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
  CAST(date_trunc('year', CAST(make_date(CAST(cities.founded AS INTEGER), 1, 1) AS TIMESTAMP)) AS DATE) AS founded_year,
  count(*) AS city_count
FROM cities
GROUP BY CAST(date_trunc('year', CAST(make_date(CAST(cities.founded AS INTEGER), 1, 1) AS TIMESTAMP)) AS DATE)
ORDER BY founded_year NULLS LAST
LIMIT 1001
-- parameters: []
