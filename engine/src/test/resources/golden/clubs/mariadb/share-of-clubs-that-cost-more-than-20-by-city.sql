-- share of clubs that cost more than 20 by city
--
-- measures [5:share]
-- groupings [4:city]
-- filters []
-- time all
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows distinct
WITH clubs_part AS (
  SELECT cities.name AS city, count(*) AS club_count
  FROM clubs
  LEFT JOIN cities ON cities.id = clubs.city_id
  WHERE clubs.fee > ?
  GROUP BY cities.name
),
clubs_part_2 AS (
  SELECT cities.name AS city, count(*) AS club_count
  FROM clubs
  LEFT JOIN cities ON cities.id = clubs.city_id
  GROUP BY cities.name
),
`keys` AS (
  SELECT city
  FROM clubs_part
  UNION
  SELECT city
  FROM clubs_part_2
)
SELECT
  `keys`.city AS city,
  1e0 * coalesce(clubs_part.club_count, 0) / nullif(coalesce(clubs_part_2.club_count, 0), 0) AS share
FROM `keys`
LEFT JOIN clubs_part ON clubs_part.city <=> `keys`.city
LEFT JOIN clubs_part_2 ON clubs_part_2.city <=> `keys`.city
ORDER BY `keys`.city IS NULL, `keys`.city
LIMIT 1001
-- parameters: [20]
