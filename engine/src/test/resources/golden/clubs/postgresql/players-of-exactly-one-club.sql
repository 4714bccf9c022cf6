-- players of exactly one club
--
-- measures []
-- groupings [9:player_id]
-- filters [7:players related 5:clubs where []=1]
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows every 7:players
SELECT players.id AS player_id
FROM players
WHERE (
    SELECT count(DISTINCT clubs.id)
    FROM clubs
    JOIN memberships ON memberships.club_id = clubs.id
    WHERE memberships.player_id = players.id
  ) = ?
ORDER BY player_id NULLS LAST
LIMIT 1001
-- parameters: [1]
