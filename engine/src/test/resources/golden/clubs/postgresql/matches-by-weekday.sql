-- matches by weekday
--
-- measures [11:match_count]
-- groupings [DAY_OF_WEEK on 7:held_at]
-- filters []
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows distinct
SELECT
  CASE CAST(extract(isodow FROM matches.held_at) AS INTEGER) WHEN 1 THEN 'Mon' WHEN 2 THEN 'Tue' WHEN 3 THEN 'Wed' WHEN 4 THEN 'Thu' WHEN 5 THEN 'Fri' WHEN 6 THEN 'Sat' WHEN 7 THEN 'Sun' END AS day_of_week,
  count(*) AS match_count
FROM matches
GROUP BY CAST(extract(isodow FROM matches.held_at) AS INTEGER)
ORDER BY CAST(extract(isodow FROM matches.held_at) AS INTEGER) NULLS LAST
LIMIT 1001
-- parameters: []
