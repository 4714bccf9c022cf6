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
WHERE CAST(CASE WHEN players.born ~ '^[0-9]+\/[0-9]+\/[0-9]{4}$' THEN CAST(to_timestamp(players.born, 'FMMM"/"FMDD"/"YYYY') AS TIMESTAMP) END AS DATE) = ?
ORDER BY player_id NULLS LAST
LIMIT 1001
-- parameters: [1985-12-05]
