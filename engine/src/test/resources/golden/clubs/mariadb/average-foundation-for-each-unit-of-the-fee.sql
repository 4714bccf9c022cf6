-- average foundation for each unit of the fee
--
-- measures [8:quotient]
-- groupings []
-- filters []
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows distinct
SELECT avg(CAST(1e0 * cities.founded / nullif((clubs.fee * 2), 0) AS DOUBLE)) AS quotient
FROM clubs
LEFT JOIN cities ON cities.id = clubs.city_id
-- parameters: []
