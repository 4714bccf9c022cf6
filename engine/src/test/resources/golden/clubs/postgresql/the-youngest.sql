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
WHERE CASE WHEN players.born ~ '^[0-9]+\/[0-9]+\/[0-9]{4}$' THEN CAST(to_timestamp(players.born, 'FMMM"/"FMDD"/"YYYY') AS TIMESTAMP) END = (
    SELECT max(CASE WHEN players.born ~ '^[0-9]+\/[0-9]+\/[0-9]{4}$' THEN CAST(to_timestamp(players.born, 'FMMM"/"FMDD"/"YYYY') AS TIMESTAMP) END) AS born
    FROM players
  )
ORDER BY player NULLS LAST
LIMIT 1001
-- parameters: []
