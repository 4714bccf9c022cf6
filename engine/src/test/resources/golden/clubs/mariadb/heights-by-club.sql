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
  players_part.club AS club,
  sum(players_part.argument) AS total_height,
  avg(CAST(players_part.argument_2 AS DOUBLE)) AS average_height,
  max(players_part.median_height) AS median_height,
  count(DISTINCT players_part.argument_3) AS names,
  count(*) AS player_count
FROM (
  SELECT
    players_rows.club AS club,
    players_rows.total_height AS argument,
    players_rows.average_height AS argument_2,
    players_rows.names AS argument_3,
    median(players_rows.median_height) OVER (PARTITION BY players_rows.club) AS median_height
  FROM (
    SELECT DISTINCT
      clubs.title AS club,
      players.height AS total_height,
      players.height AS average_height,
      players.height AS median_height,
      players.name AS names,
      players.id AS id
    FROM players
    JOIN memberships ON memberships.player_id = players.id
    JOIN clubs ON clubs.id = memberships.club_id
  ) AS players_rows
) AS players_part
GROUP BY players_part.club
ORDER BY players_part.club IS NULL, players_part.club
LIMIT 1001
-- parameters: []
