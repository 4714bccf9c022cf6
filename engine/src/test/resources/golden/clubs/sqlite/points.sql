-- points
--
-- measures [12:total_points 11:best_points]
-- groupings []
-- filters []
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows distinct
SELECT
  sum(CASE WHEN trim(players.points) GLOB '*[0-9]*' AND trim(players.points) NOT GLOB '*[^0-9.+-]*' AND trim(players.points) NOT GLOB '?*[+-]*' AND trim(players.points) NOT GLOB '*.*.*' THEN CAST(players.points AS NUMERIC) END) AS total_points,
  max(CASE WHEN trim(players.points) GLOB '*[0-9]*' AND trim(players.points) NOT GLOB '*[^0-9.+-]*' AND trim(players.points) NOT GLOB '?*[+-]*' AND trim(players.points) NOT GLOB '*.*.*' THEN CAST(players.points AS NUMERIC) END) AS best_points
FROM players
-- parameters: []
