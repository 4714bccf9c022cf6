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
  avg(date_diff('day', CAST(try_strptime(players.born, '%-m/%-d/%Y') AS DATE), CAST(memberships.since AS DATE))) AS days
FROM memberships
LEFT JOIN clubs ON clubs.id = memberships.club_id
LEFT JOIN players ON players.id = memberships.player_id
GROUP BY clubs.title
ORDER BY club
LIMIT 1001
-- parameters: []
