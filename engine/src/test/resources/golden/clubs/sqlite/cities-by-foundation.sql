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
  date(substr('000' || CAST(cities.founded AS INTEGER), -4) || '-01-01', 'start of year') AS founded_year,
  count(*) AS city_count
FROM cities
GROUP BY date(substr('000' || CAST(cities.founded AS INTEGER), -4) || '-01-01', 'start of year')
ORDER BY founded_year NULLS LAST
LIMIT 1001
-- parameters: []
