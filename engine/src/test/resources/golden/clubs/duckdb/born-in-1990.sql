-- born in 1990
--
-- measures []
-- groupings [9:player_id]
-- filters [4:born 1990-01-01..1990-12-31]
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows every 7:players
SELECT players.id AS player_id
FROM players
WHERE try_strptime(players.born, '%-m/%-d/%Y') >= ? AND try_strptime(players.born, '%-m/%-d/%Y') < ?
ORDER BY player_id
LIMIT 1001
-- parameters: [1990-01-01, 1991-01-01]
