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
  CAST(date_trunc('year', CAST(CASE WHEN players.born ~ '^[0-9]+\/[0-9]+\/[0-9]{4}$' THEN CAST(to_timestamp(players.born, 'FMMM"/"FMDD"/"YYYY') AS TIMESTAMP) END AS TIMESTAMP)) AS DATE) AS year,
  count(*) AS player_count
FROM players
LEFT JOIN cities ON cities.id = players.city_id
GROUP BY
  cities.name,
  CAST(date_trunc('year', CAST(CASE WHEN players.born ~ '^[0-9]+\/[0-9]+\/[0-9]{4}$' THEN CAST(to_timestamp(players.born, 'FMMM"/"FMDD"/"YYYY') AS TIMESTAMP) END AS TIMESTAMP)) AS DATE)
ORDER BY city NULLS LAST, year NULLS LAST
LIMIT 1001
-- parameters: []
