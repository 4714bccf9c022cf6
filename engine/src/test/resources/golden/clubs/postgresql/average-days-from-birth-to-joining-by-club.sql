-- average days from birth to joining by club
--
-- measures [4:days]
-- groupings [4:club]
-- filters []
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows distinct
SELECT
  clubs.title AS club,
  avg((CAST(memberships.since AS DATE) - CAST(CASE WHEN players.born ~ '^[0-9]+\/[0-9]+\/[0-9]{4}$' THEN CAST(to_timestamp(players.born, 'FMMM"/"FMDD"/"YYYY') AS TIMESTAMP) END AS DATE))) AS days
FROM memberships
LEFT JOIN clubs ON clubs.id = memberships.club_id
LEFT JOIN players ON players.id = memberships.player_id
GROUP BY clubs.title
ORDER BY club NULLS LAST
LIMIT 1001
-- parameters: []
