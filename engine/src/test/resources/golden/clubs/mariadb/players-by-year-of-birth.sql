-- players by year of birth
--
-- measures [12:player_count]
-- groupings [4:city YEAR on 4:born]
-- filters []
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows distinct
SELECT
  cities.name AS city,
  CAST(date_format(CASE WHEN players.born REGEXP '^[0-9]+\\/[0-9]+\\/[0-9]{4}$' THEN CAST(str_to_date(players.born, '%c/%e/%Y') AS DATETIME(6)) END, '%Y-01-01') AS DATE) AS year,
  count(*) AS player_count
FROM players
LEFT JOIN cities ON cities.id = players.city_id
GROUP BY
  cities.name,
  CAST(date_format(CASE WHEN players.born REGEXP '^[0-9]+\\/[0-9]+\\/[0-9]{4}$' THEN CAST(str_to_date(players.born, '%c/%e/%Y') AS DATETIME(6)) END, '%Y-01-01') AS DATE)
ORDER BY
  cities.name IS NULL, cities.name,
  CAST(date_format(CASE WHEN players.born REGEXP '^[0-9]+\\/[0-9]+\\/[0-9]{4}$' THEN CAST(str_to_date(players.born, '%c/%e/%Y') AS DATETIME(6)) END, '%Y-01-01') AS DATE) IS NULL, CAST(date_format(CASE WHEN players.born REGEXP '^[0-9]+\\/[0-9]+\\/[0-9]{4}$' THEN CAST(str_to_date(players.born, '%c/%e/%Y') AS DATETIME(6)) END, '%Y-01-01') AS DATE)
LIMIT 1001
-- parameters: []
