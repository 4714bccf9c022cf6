-- in Arden or tall but no coach
--
-- measures []
-- groupings [9:player_id]
-- filters [any [4:city in [5:Arden], 6:height>185], not [any [4:club in [4:Golf], 7:players related 7:players where []>=1]]]
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows every 7:players
SELECT players.id AS player_id
FROM players
LEFT JOIN cities ON cities.id = players.city_id
WHERE (cities.name = ? OR players.height > ?)
  AND NOT coalesce((EXISTS (
    SELECT 1
    FROM players AS players_2
    WHERE players_2.coach_id = players.id
  ) OR EXISTS (
    SELECT 1
    FROM memberships
    LEFT JOIN clubs ON clubs.id = memberships.club_id
    WHERE memberships.player_id = players.id
      AND clubs.title = ?
  )), false)
ORDER BY players.id IS NULL, players.id
LIMIT 1001
-- parameters: [Arden, 185, Golf]
