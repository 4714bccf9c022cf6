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
ORDER BY try_strptime(players.born, '%-m/%-d/%Y'), player
LIMIT 3
-- parameters: []
