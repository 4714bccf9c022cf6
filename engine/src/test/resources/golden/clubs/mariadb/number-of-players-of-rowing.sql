-- number of players of rowing
--
-- measures [12:player_count]
-- groupings []
-- filters [4:club in [6:Rowing]]
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows distinct
SELECT count(*) AS player_count
FROM players
WHERE EXISTS (
    SELECT 1
    FROM memberships
    LEFT JOIN clubs ON clubs.id = memberships.club_id
    WHERE memberships.player_id = players.id
      AND clubs.title = ?
  )
-- parameters: [Rowing]
