-- memberships of each player
--
-- measures [16:membership_count]
-- groupings [row of 7:players 6:player]
-- filters []
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows distinct
SELECT players.name AS player, count(*) AS membership_count
FROM memberships
JOIN players ON players.id = memberships.player_id
GROUP BY players.id, players.name
ORDER BY players.id NULLS LAST, player NULLS LAST
LIMIT 1001
-- parameters: []
