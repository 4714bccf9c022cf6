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
  sum(TRY_CAST(players.points AS DOUBLE)) AS total_points,
  max(TRY_CAST(players.points AS DOUBLE)) AS best_points
FROM players
-- parameters: []
