-- not in Arden
--
-- measures []
-- groupings [9:player_id]
-- filters [4:city not in [5:Arden]]
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows every 7:players
SELECT players.id AS player_id
FROM players
LEFT JOIN cities ON cities.id = players.city_id
WHERE (cities.name <> ? OR cities.name IS NULL)
ORDER BY player_id NULLS LAST
LIMIT 1001
-- parameters: [Arden]
