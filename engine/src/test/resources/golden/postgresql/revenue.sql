-- revenue
--
-- measures [7:revenue]
-- groupings []
-- filters []
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows distinct
SELECT sum(sales.net_amount) AS revenue
FROM sales
-- parameters: []
