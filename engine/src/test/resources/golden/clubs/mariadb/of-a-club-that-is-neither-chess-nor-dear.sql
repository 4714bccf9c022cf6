-- of a club that is neither chess nor dear
--
-- measures []
-- groupings [9:player_id]
-- filters [all [3:fee<5E+1, 4:club not in [5:Chess]]]
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
    FROM memberships
    LEFT JOIN clubs ON clubs.id = memberships.club_id
    WHERE memberships.player_id = players.id
      AND (clubs.fee < ? AND (clubs.title <> ? OR clubs.title IS NULL))
  )
ORDER BY players.id IS NULL, players.id
LIMIT 1001
-- parameters: [50, Chess]
