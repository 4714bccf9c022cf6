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
    CAST(date_format(memberships.since, '%Y-01-01') AS DATE) + INTERVAL quarter(memberships.since) - 1 QUARTER AS quarter,
    count(*) AS membership_count
  FROM memberships
  WHERE memberships.since BETWEEN ? AND ?
  GROUP BY CAST(date_format(memberships.since, '%Y-01-01') AS DATE) + INTERVAL quarter(memberships.since) - 1 QUARTER
),
quarters AS (
  SELECT first_day + INTERVAL 1000 * thousands.seq + ones.seq QUARTER AS quarter
  FROM (
    SELECT greatest(CAST(date_format(min(memberships.since), '%Y-01-01') AS DATE) + INTERVAL quarter(min(memberships.since)) - 1 QUARTER, ?) AS first_day, least(max(memberships.since), ?) AS last_day
    FROM memberships
    HAVING count(memberships.since) > 0
  ) AS bounds
  JOIN seq_0_to_3999 AS thousands ON first_day + INTERVAL 1000 * thousands.seq QUARTER <= last_day
  JOIN seq_0_to_999 AS ones ON first_day + INTERVAL 1000 * thousands.seq + ones.seq QUARTER <= last_day
)
SELECT
  quarters.quarter AS quarter,
  coalesce(memberships_part.membership_count, 0) AS membership_count
FROM quarters
LEFT JOIN memberships_part ON memberships_part.quarter = quarters.quarter
ORDER BY quarters.quarter IS NULL, quarters.quarter
LIMIT 1001
-- parameters: [2020-01-01, 2020-06-30, 2020-01-01, 2020-06-30]
