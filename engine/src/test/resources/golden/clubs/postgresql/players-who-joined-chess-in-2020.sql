-- players who joined chess in 2020
--
-- measures []
-- groupings [6:player]
-- filters [4:club in [5:Chess], 5:since 2020-01-01..2020-12-31]
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows every 7:players
SELECT players.name AS player
FROM players
WHERE EXISTS (
    SELECT 1
    FROM memberships
    LEFT JOIN clubs ON clubs.id = memberships.club_id
    WHERE memberships.player_id = players.id
      AND clubs.title = ?
      AND memberships.since BETWEEN ? AND ?
  )
ORDER BY player NULLS LAST
LIMIT 1001
-- parameters: [Chess, 2020-01-01, 2020-12-31]
