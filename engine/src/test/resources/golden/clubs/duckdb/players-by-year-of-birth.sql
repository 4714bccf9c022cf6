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
  CAST(date_trunc('year', try_strptime(players.born, '%-m/%-d/%Y')) AS DATE) AS year,
  count(*) AS player_count
FROM players
LEFT JOIN cities ON cities.id = players.city_id
GROUP BY cities.name, CAST(date_trunc('year', try_strptime(players.born, '%-m/%-d/%Y')) AS DATE)
ORDER BY city, year
LIMIT 1001
-- parameters: []
