-- list the countries of Europe
--
-- measures []
-- groupings [7:country]
-- filters [6:region in [6:Europe]]
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows distinct
SELECT DISTINCT geography.country AS country
FROM geography
WHERE geography.region = ?
ORDER BY geography.country IS NULL, geography.country
LIMIT 1001
-- parameters: [Europe]
