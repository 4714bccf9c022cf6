-- players by birth month and matches
--
-- measures [12:player_count]
-- groupings [MONTH_OF_YEAR on 4:born]
-- filters []
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows distinct
SELECT
  CASE CAST(extract(month FROM CASE WHEN players.born ~ '^[0-9]+\/[0-9]+\/[0-9]{4}$' THEN CAST(to_timestamp(players.born, 'FMMM"/"FMDD"/"YYYY') AS TIMESTAMP) END) AS INTEGER) WHEN 1 THEN 'Jan' WHEN 2 THEN 'Feb' WHEN 3 THEN 'Mar' WHEN 4 THEN 'Apr' WHEN 5 THEN 'May' WHEN 6 THEN 'Jun' WHEN 7 THEN 'Jul' WHEN 8 THEN 'Aug' WHEN 9 THEN 'Sep' WHEN 10 THEN 'Oct' WHEN 11 THEN 'Nov' WHEN 12 THEN 'Dec' END AS month_of_year,
  count(*) AS player_count
FROM players
GROUP BY CAST(extract(month FROM CASE WHEN players.born ~ '^[0-9]+\/[0-9]+\/[0-9]{4}$' THEN CAST(to_timestamp(players.born, 'FMMM"/"FMDD"/"YYYY') AS TIMESTAMP) END) AS INTEGER)
ORDER BY CAST(extract(month FROM CASE WHEN players.born ~ '^[0-9]+\/[0-9]+\/[0-9]{4}$' THEN CAST(to_timestamp(players.born, 'FMMM"/"FMDD"/"YYYY') AS TIMESTAMP) END) AS INTEGER) NULLS LAST
LIMIT 1001
-- parameters: []
