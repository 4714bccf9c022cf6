-- in Arden or both tall and of golf
--
-- measures []
-- groupings [9:player_id]
-- filters [any [4:city in [5:Arden], all [4:club in [4:Golf], 6:height>185]]]
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows every 7:players
SELECT players.id AS player_id
FROM players
LEFT JOIN cities ON cities.id = players.city_id
WHERE (cities.name = ? OR (players.height > ? AND EXISTS (
    SELECT 1
    FROM memberships
    LEFT JOIN clubs ON clubs.id = memberships.club_id
    WHERE memberships.player_id = players.id
      AND clubs.title = ?
  )))
ORDER BY players.id IS NULL, players.id
LIMIT 1001
-- parameters: [Arden, 185, Golf]
