-- the youngest
--
-- measures []
-- groupings [6:player]
-- filters [4:born first DESCENDING among []]
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows every 7:players
SELECT players.name AS player
FROM players
WHERE CASE WHEN players.born GLOB '[0-9]*/[0-9]*/[0-9][0-9][0-9][0-9]' THEN date(printf('%04d-%02d-%02d', substr(substr(substr(substr(players.born, instr(players.born, '/')), 2), instr(substr(substr(players.born, instr(players.born, '/')), 2), '/')), 2, 4), substr(players.born, 1, instr(players.born, '/') - 1), substr(substr(substr(players.born, instr(players.born, '/')), 2), 1, instr(substr(substr(players.born, instr(players.born, '/')), 2), '/') - 1))) END = (
    SELECT max(CASE WHEN players.born GLOB '[0-9]*/[0-9]*/[0-9][0-9][0-9][0-9]' THEN date(printf('%04d-%02d-%02d', substr(substr(substr(substr(players.born, instr(players.born, '/')), 2), instr(substr(substr(players.born, instr(players.born, '/')), 2), '/')), 2, 4), substr(players.born, 1, instr(players.born, '/') - 1), substr(substr(substr(players.born, instr(players.born, '/')), 2), 1, instr(substr(substr(players.born, instr(players.born, '/')), 2), '/') - 1))) END) AS born
    FROM players
  )
ORDER BY player NULLS LAST
LIMIT 1001
-- parameters: []
