-- players without expensive club
--
-- measures []
-- groupings [6:player]
-- filters [7:players related 5:clubs where [3:fee>2E+1]=0]
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
    FROM clubs
    JOIN memberships ON memberships.club_id = clubs.id
    WHERE memberships.player_id = players.id
      AND clubs.fee > ?
  )
ORDER BY player NULLS LAST
LIMIT 1001
-- parameters: [20]
