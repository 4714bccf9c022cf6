-- players who coach a tall one
--
-- measures []
-- groupings [9:player_id]
-- filters [7:players related 7:players where [6:height>1.8E+2]>=1]
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows every 7:players
SELECT players.id AS player_id
FROM players
WHERE EXISTS (
    SELECT 1
    FROM players AS players_2
    WHERE players_2.coach_id = players.id
      AND players_2.height > ?
  )
ORDER BY players.id IS NULL, players.id
LIMIT 1001
-- parameters: [180]
