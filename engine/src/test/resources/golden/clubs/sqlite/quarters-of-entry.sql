-- quarters of entry
--
-- measures [16:membership_count]
-- groupings [QUARTER]
-- filters []
-- time 2020-01-01..2020-06-30
-- comparison none
-- ordering []
-- limit none
-- chart any
-- rows distinct
WITH memberships_part AS (
  SELECT
    date(memberships.since, 'start of month', '-' || ((CAST(strftime('%m', memberships.since) AS INTEGER) - 1) % 3) || ' months') AS quarter,
    count(*) AS membership_count
  FROM memberships
  WHERE memberships.since >= ? AND memberships.since < ?
  GROUP BY date(memberships.since, 'start of month', '-' || ((CAST(strftime('%m', memberships.since) AS INTEGER) - 1) % 3) || ' months')
),
quarters AS (
  SELECT quarter
  FROM (
    WITH RECURSIVE periods(quarter, last_day) AS (
      SELECT max(date(min(memberships.since), 'start of month', '-' || ((CAST(strftime('%m', min(memberships.since)) AS INTEGER) - 1) % 3) || ' months'), ?), min(date(max(memberships.since)), ?)
      FROM memberships
      HAVING count(memberships.since) > 0
      UNION ALL
      SELECT date(quarter, '+3 months', 'floor'), last_day
      FROM periods
      WHERE date(quarter, '+3 months', 'floor') <= last_day
    )
    SELECT quarter
    FROM periods
    WHERE quarter <= last_day
  )
)
SELECT
  quarters.quarter AS quarter,
  coalesce(memberships_part.membership_count, 0) AS membership_count
FROM quarters
LEFT JOIN memberships_part ON memberships_part.quarter = quarters.quarter
ORDER BY quarters.quarter NULLS LAST
LIMIT 1001
-- parameters: [2020-01-01, 2020-07-01, 2020-01-01, 2020-06-30]
