-- players who joined chess and joined something in 2020
--
-- measures []
-- groupings [6:player]
-- filters [7:players related 11:memberships where [5:since 2020-01-01..2020-12-31]>=1, 7:players related 5:clubs where [4:club in [5:Chess]]>=1]
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
    FROM clubs
    JOIN memberships ON memberships.club_id = clubs.id
    WHERE memberships.player_id = players.id
      AND clubs.title = ?
  )
  AND EXISTS (
    SELECT 1
    FROM memberships
    WHERE memberships.player_id = players.id
      AND memberships.since BETWEEN ? AND ?
  )
ORDER BY player NULLS LAST
LIMIT 1001
-- parameters: [Chess, 2020-01-01, 2020-12-31]
