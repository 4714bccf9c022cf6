-- clubs and players by city
--
-- measures [10:club_count 12:player_count]
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
  GROUP BY cities.name
),
players_part AS (
  SELECT cities.name AS city, count(*) AS player_count
  FROM players
  LEFT JOIN cities ON cities.id = players.city_id
  GROUP BY cities.name
),
`keys` AS (
  SELECT city
  FROM clubs_part
  UNION
  SELECT city
  FROM players_part
)
SELECT
  `keys`.city AS city,
  coalesce(clubs_part.club_count, 0) AS club_count,
  coalesce(players_part.player_count, 0) AS player_count
FROM `keys`
LEFT JOIN clubs_part ON clubs_part.city <=> `keys`.city
LEFT JOIN players_part ON players_part.city <=> `keys`.city
ORDER BY `keys`.city IS NULL, `keys`.city
LIMIT 1001
-- parameters: []
