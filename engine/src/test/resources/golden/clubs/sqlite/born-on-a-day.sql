-- born on a day
--
-- measures []
-- groupings [9:player_id]
-- filters [4:born in [10:1985-12-05]]
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows every 7:players
SELECT players.id AS player_id
FROM players
WHERE date(CASE WHEN players.born GLOB '[0-9]*/[0-9]*/[0-9][0-9][0-9][0-9]' THEN date(printf('%04d-%02d-%02d', substr(substr(substr(substr(players.born, instr(players.born, '/')), 2), instr(substr(substr(players.born, instr(players.born, '/')), 2), '/')), 2, 4), substr(players.born, 1, instr(players.born, '/') - 1), substr(substr(substr(players.born, instr(players.born, '/')), 2), 1, instr(substr(substr(players.born, instr(players.born, '/')), 2), '/') - 1))) END) = ?
ORDER BY player_id NULLS LAST
LIMIT 1001
-- parameters: [1985-12-05]
