-- share of clubs that cost more than 20
--
-- measures [5:share]
-- groupings []
-- filters []
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows distinct
WITH clubs_part AS (
  SELECT count(*) AS club_count
  FROM clubs
  WHERE clubs.fee > ?
),
clubs_part_2 AS (
  SELECT count(*) AS club_count
  FROM clubs
)
SELECT 1e0 * clubs_part.club_count / nullif(clubs_part_2.club_count, 0) AS share
FROM clubs_part
CROSS JOIN clubs_part_2
-- parameters: [20]
