-- players of two memberships at least
--
-- measures []
-- groupings [9:player_id]
-- filters [7:players related 11:memberships where []>=2]
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows every 7:players
SELECT players.id AS player_id
FROM players
WHERE (
    SELECT count(*)
    FROM memberships
    WHERE memberships.player_id = players.id
  ) >= ?
ORDER BY players.id IS NULL, players.id
LIMIT 1001
-- parameters: [2]
