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
WHERE CASE WHEN players.born ~ '^[0-9]+\/[0-9]+\/[0-9]{4}$' THEN CAST(to_timestamp(players.born, 'FMMM"/"FMDD"/"YYYY') AS TIMESTAMP) END >= ? AND CASE WHEN players.born ~ '^[0-9]+\/[0-9]+\/[0-9]{4}$' THEN CAST(to_timestamp(players.born, 'FMMM"/"FMDD"/"YYYY') AS TIMESTAMP) END < ?
ORDER BY player_id NULLS LAST
LIMIT 1001
-- parameters: [1990-01-01, 1991-01-01]
