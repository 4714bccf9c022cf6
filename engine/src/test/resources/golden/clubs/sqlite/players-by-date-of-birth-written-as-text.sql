-- players by date of birth written as text
--
-- measures []
-- groupings [6:player]
-- filters []
-- time all
-- comparison none
-- ordering [dimension 4:born ASCENDING]
-- limit 3
-- chart any
-- rows every 7:players
SELECT players.name AS player
FROM players
ORDER BY
  CASE WHEN players.born GLOB '[0-9]*/[0-9]*/[0-9][0-9][0-9][0-9]' THEN date(printf('%04d-%02d-%02d', substr(substr(substr(substr(players.born, instr(players.born, '/')), 2), instr(substr(substr(players.born, instr(players.born, '/')), 2), '/')), 2, 4), substr(players.born, 1, instr(players.born, '/') - 1), substr(substr(substr(players.born, instr(players.born, '/')), 2), 1, instr(substr(substr(players.born, instr(players.born, '/')), 2), '/') - 1))) END NULLS LAST,
  player NULLS LAST
LIMIT 3
-- parameters: []
