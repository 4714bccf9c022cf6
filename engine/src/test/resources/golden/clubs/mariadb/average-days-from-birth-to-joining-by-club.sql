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
  avg(CAST(datediff(CAST(memberships.since AS DATE), CAST(CASE WHEN players.born REGEXP '^[0-9]+\\/[0-9]+\\/[0-9]{4}$' THEN CAST(str_to_date(players.born, '%c/%e/%Y') AS DATETIME(6)) END AS DATE)) AS DOUBLE)) AS days
FROM memberships
LEFT JOIN clubs ON clubs.id = memberships.club_id
LEFT JOIN players ON players.id = memberships.player_id
GROUP BY clubs.title
ORDER BY clubs.title IS NULL, clubs.title
LIMIT 1001
-- parameters: []
