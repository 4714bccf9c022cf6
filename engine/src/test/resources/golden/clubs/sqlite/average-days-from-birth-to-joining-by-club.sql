-- average days from birth to joining by club
--
-- measures [4:days]
-- groupings [4:club]
-- filters []
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows distinct
SELECT
  clubs.title AS club,
  avg(CAST(julianday(date(memberships.since)) - julianday(date(CASE WHEN players.born GLOB '[0-9]*/[0-9]*/[0-9][0-9][0-9][0-9]' THEN date(printf('%04d-%02d-%02d', substr(substr(substr(substr(players.born, instr(players.born, '/')), 2), instr(substr(substr(players.born, instr(players.born, '/')), 2), '/')), 2, 4), substr(players.born, 1, instr(players.born, '/') - 1), substr(substr(substr(players.born, instr(players.born, '/')), 2), 1, instr(substr(substr(players.born, instr(players.born, '/')), 2), '/') - 1))) END)) AS INTEGER)) AS days
FROM memberships
LEFT JOIN clubs ON clubs.id = memberships.club_id
LEFT JOIN players ON players.id = memberships.player_id
GROUP BY clubs.title
ORDER BY club NULLS LAST
LIMIT 1001
-- parameters: []
