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
  sum(CASE WHEN players.points ~ '^\s*[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]{1,2})?\s*$' THEN CAST(players.points AS DOUBLE PRECISION) END) AS total_points,
  max(CASE WHEN players.points ~ '^\s*[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]{1,2})?\s*$' THEN CAST(players.points AS DOUBLE PRECISION) END) AS best_points
FROM players
-- parameters: []
