-- hours
--
-- measures [11:match_count]
-- groupings [HOUR_OF_DAY on 7:held_at]
-- filters []
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows distinct
SELECT
  CAST(extract(hour FROM CAST(matches.held_at AS TIMESTAMP)) AS INTEGER) AS hour_of_day,
  count(*) AS match_count
FROM matches
GROUP BY CAST(extract(hour FROM CAST(matches.held_at AS TIMESTAMP)) AS INTEGER)
ORDER BY hour_of_day NULLS LAST
LIMIT 1001
-- parameters: []
