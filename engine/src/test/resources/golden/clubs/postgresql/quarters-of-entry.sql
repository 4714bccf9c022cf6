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
    CAST(date_trunc('quarter', CAST(memberships.since AS TIMESTAMP)) AS DATE) AS quarter,
    count(*) AS membership_count
  FROM memberships
  WHERE memberships.since BETWEEN ? AND ?
  GROUP BY CAST(date_trunc('quarter', CAST(memberships.since AS TIMESTAMP)) AS DATE)
),
quarters AS (
  SELECT CAST(generate_series(
    CAST(greatest(CAST(date_trunc('quarter', CAST(min(memberships.since) AS TIMESTAMP)) AS DATE), ?) AS TIMESTAMP),
    CAST(least(max(memberships.since), ?) AS TIMESTAMP),
    INTERVAL '3 months') AS DATE) AS quarter
  FROM memberships
  HAVING count(memberships.since) > 0
)
SELECT quarters.quarter, coalesce(memberships_part.membership_count, 0) AS membership_count
FROM quarters
LEFT JOIN memberships_part ON memberships_part.quarter = quarters.quarter
ORDER BY quarters.quarter NULLS LAST
LIMIT 1001
-- parameters: [2020-01-01, 2020-06-30, 2020-01-01, 2020-06-30]
