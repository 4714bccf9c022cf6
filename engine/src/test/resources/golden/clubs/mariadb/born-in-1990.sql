-- born in 1990
--
-- measures []
-- groupings [9:player_id]
-- filters [4:born 1990-01-01..1990-12-31]
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows every 7:players
SELECT players.id AS player_id
FROM players
WHERE CASE WHEN players.born REGEXP '^[0-9]+\\/[0-9]+\\/[0-9]{4}$' THEN CAST(str_to_date(players.born, '%c/%e/%Y') AS DATETIME(6)) END >= ? AND CASE WHEN players.born REGEXP '^[0-9]+\\/[0-9]+\\/[0-9]{4}$' THEN CAST(str_to_date(players.born, '%c/%e/%Y') AS DATETIME(6)) END < ?
ORDER BY players.id IS NULL, players.id
LIMIT 1001
-- parameters: [1990-01-01, 1991-01-01]
