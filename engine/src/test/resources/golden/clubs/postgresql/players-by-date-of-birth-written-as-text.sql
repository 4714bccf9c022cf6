-- players by date of birth written as text
--
-- measures []
-- groupings [6:player]
-- filters []
-- time all
-- comparison none
-- ordering [dimension 4:born ASCENDING]
-- limit 3
-- chart any
-- rows every 7:players
SELECT players.name AS player
FROM players
ORDER BY
  CASE WHEN players.born ~ '^[0-9]+\/[0-9]+\/[0-9]{4}$' THEN CAST(to_timestamp(players.born, 'FMMM"/"FMDD"/"YYYY') AS TIMESTAMP) END NULLS LAST,
  player NULLS LAST
LIMIT 3
-- parameters: []
