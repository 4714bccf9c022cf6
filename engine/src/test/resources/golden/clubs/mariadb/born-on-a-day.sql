-- born on a day
--
-- measures []
-- groupings [9:player_id]
-- filters [4:born in [10:1985-12-05]]
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows every 7:players
SELECT players.id AS player_id
FROM players
WHERE CAST(CASE WHEN players.born REGEXP '^[0-9]+\\/[0-9]+\\/[0-9]{4}$' THEN CAST(str_to_date(players.born, '%c/%e/%Y') AS DATETIME(6)) END AS DATE) = ?
ORDER BY players.id IS NULL, players.id
LIMIT 1001
-- parameters: [1985-12-05]
