-- share of clubs in Brook that cost more than 20
--
-- measures [5:share]
-- groupings []
-- filters [4:city in [5:Brook]]
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows distinct
WITH clubs_part AS (
  SELECT count(*) AS club_count
  FROM clubs
  LEFT JOIN cities ON cities.id = clubs.city_id
  WHERE cities.name = ?
    AND clubs.fee > ?
),
clubs_part_2 AS (
  SELECT count(*) AS club_count
  FROM clubs
  LEFT JOIN cities ON cities.id = clubs.city_id
  WHERE cities.name = ?
)
SELECT 1e0 * clubs_part.club_count / nullif(clubs_part_2.club_count, 0) AS share
FROM clubs_part
CROSS JOIN clubs_part_2
-- parameters: [Brook, 20, Brook]
