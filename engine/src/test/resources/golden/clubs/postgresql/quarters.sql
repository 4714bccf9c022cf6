-- quarters
--
-- measures [11:match_count]
-- groupings [QUARTER_OF_YEAR on 7:held_at]
-- filters []
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows distinct
SELECT
  CAST(extract(quarter FROM matches.held_at) AS INTEGER) AS quarter_of_year,
  count(*) AS match_count
FROM matches
GROUP BY CAST(extract(quarter FROM matches.held_at) AS INTEGER)
ORDER BY quarter_of_year NULLS LAST
LIMIT 1001
-- parameters: []
