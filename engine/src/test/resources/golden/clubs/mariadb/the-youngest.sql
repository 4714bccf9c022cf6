-- the youngest
--
-- measures []
-- groupings [6:player]
-- filters [4:born first DESCENDING among []]
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows every 7:players
SELECT players.name AS player
FROM players
WHERE CASE WHEN players.born REGEXP '^[0-9]+\\/[0-9]+\\/[0-9]{4}$' THEN CAST(str_to_date(players.born, '%c/%e/%Y') AS DATETIME(6)) END = (
    SELECT max(CASE WHEN players.born REGEXP '^[0-9]+\\/[0-9]+\\/[0-9]{4}$' THEN CAST(str_to_date(players.born, '%c/%e/%Y') AS DATETIME(6)) END) AS born
    FROM players
  )
ORDER BY players.name IS NULL, players.name
LIMIT 1001
-- parameters: []
