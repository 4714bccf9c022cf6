-- heights by club
--
-- measures [12:total_height 14:average_height 13:median_height 5:names 12:player_count]
-- groupings [4:club]
-- filters []
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows distinct
SELECT
  players_rows.club,
  sum(players_rows.total_height) AS total_height,
  avg(players_rows.average_height) AS average_height,
  percentile_cont(0.5) WITHIN GROUP (ORDER BY players_rows.median_height) AS median_height,
  count(DISTINCT players_rows.names) AS names,
  count(*) AS player_count
FROM (
  SELECT DISTINCT
    clubs.title AS club,
    players.height AS total_height,
    players.height AS average_height,
    players.height AS median_height,
    players.name AS names,
    players.id
  FROM players
  JOIN memberships ON memberships.player_id = players.id
  JOIN clubs ON clubs.id = memberships.club_id
) AS players_rows
GROUP BY players_rows.club
ORDER BY club NULLS LAST
LIMIT 1001
-- parameters: []
