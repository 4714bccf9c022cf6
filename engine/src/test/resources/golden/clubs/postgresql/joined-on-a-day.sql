-- joined on a day
--
-- measures []
-- groupings [5:since]
-- filters [5:since in [10:2019-12-31, 10:2021-05-03]]
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows distinct
SELECT DISTINCT memberships.since
FROM memberships
WHERE memberships.since IN (?, ?)
ORDER BY since NULLS LAST
LIMIT 1001
-- parameters: [2019-12-31, 2021-05-03]
