-- largest difference between fee and foundation
--
-- measures [10:difference]
-- groupings []
-- filters []
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows distinct
SELECT max(cities.founded - clubs.fee) AS difference
FROM clubs
LEFT JOIN cities ON cities.id = clubs.city_id
-- parameters: []
