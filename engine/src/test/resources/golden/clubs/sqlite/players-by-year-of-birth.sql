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
  date(CASE WHEN players.born GLOB '[0-9]*/[0-9]*/[0-9][0-9][0-9][0-9]' THEN date(printf('%04d-%02d-%02d', substr(substr(substr(substr(players.born, instr(players.born, '/')), 2), instr(substr(substr(players.born, instr(players.born, '/')), 2), '/')), 2, 4), substr(players.born, 1, instr(players.born, '/') - 1), substr(substr(substr(players.born, instr(players.born, '/')), 2), 1, instr(substr(substr(players.born, instr(players.born, '/')), 2), '/') - 1))) END, 'start of year') AS year,
  count(*) AS player_count
FROM players
LEFT JOIN cities ON cities.id = players.city_id
GROUP BY
  cities.name,
  date(CASE WHEN players.born GLOB '[0-9]*/[0-9]*/[0-9][0-9][0-9][0-9]' THEN date(printf('%04d-%02d-%02d', substr(substr(substr(substr(players.born, instr(players.born, '/')), 2), instr(substr(substr(players.born, instr(players.born, '/')), 2), '/')), 2, 4), substr(players.born, 1, instr(players.born, '/') - 1), substr(substr(substr(players.born, instr(players.born, '/')), 2), 1, instr(substr(substr(players.born, instr(players.born, '/')), 2), '/') - 1))) END, 'start of year')
ORDER BY city NULLS LAST, year NULLS LAST
LIMIT 1001
-- parameters: []
