-- players not in chess
--
-- measures []
-- groupings [6:player]
-- filters [4:club not in [5:Chess]]
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows every 7:players
SELECT players.name AS player
FROM players
WHERE NOT EXISTS (
    SELECT 1
    FROM memberships
    LEFT JOIN clubs ON clubs.id = memberships.club_id
    WHERE memberships.player_id = players.id
      AND clubs.title = ?
  )
ORDER BY player NULLS LAST
LIMIT 1001
-- parameters: [Chess]
