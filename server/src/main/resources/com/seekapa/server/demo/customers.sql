-- 20,000 customers: a country and a segment by share, spread evenly over the whole range.
CREATE TEMP TABLE members AS
WITH countries AS (
  SELECT *, sum(share) OVER (ORDER BY country_id) AS upper_end
  FROM (SELECT *, weight / sum(weight) OVER () AS share FROM country_traits)
),
segments AS (
  SELECT *, sum(customer_share) OVER (ORDER BY segment_id) AS upper_end
  FROM segment_traits
),
people AS (
  SELECT person,
    (person + 0.5) / 20000 AS place,
    (person * 7919 % 20000 + 0.5) / 20000 AS rank_in_all
  FROM range(20000) AS t (person)
)
SELECT person, country_id, country_code, region_id, culture, company_forms, segment_id, segment
FROM people
ASOF JOIN countries ON place < countries.upper_end
ASOF JOIN segments ON rank_in_all < segments.upper_end;

-- 45 % had signed up before the period, the others within it, and more of them towards its end.
-- The first two of each country and segment are old customers, so that every day has somebody to buy.
CREATE TEMP TABLE signups AS
WITH numbered AS (
  SELECT *, row_number() OVER (PARTITION BY country_id, segment_id ORDER BY person) AS number
  FROM members
),
dated AS (
  SELECT *,
    CASE
      WHEN number <= 2 OR draw(person, 'old customer') < 0.45
        THEN getvariable('first_day') - 1 - floor(1600 * pow(draw(person, 'days before'), 1.3))::INTEGER
      WHEN country_code = 'GB' AND segment = 'Consumer' AND draw(person, 'campaign') < 0.35
        THEN getvariable('campaign_from') + floor(14 * draw(person, 'day of campaign'))::INTEGER
      ELSE getvariable('first_day')
        + floor((getvariable('last_day') - getvariable('first_day') + 1)
                * pow(draw(person, 'days within'), 0.85))::INTEGER
    END AS signup_date
  FROM numbered
)
SELECT *,
  row_number() OVER (ORDER BY signup_date, person)::INTEGER AS customer_id,
  row_number() OVER (PARTITION BY country_id, segment_id ORDER BY signup_date, person)::INTEGER AS seniority
FROM dated;

-- Names: the customers of a culture take the pairs of two lists one after the other. Each round
-- through the surnames shifts the other list by one, so that no pair comes twice.
INSERT INTO customers
WITH sizes AS (
  SELECT culture, kind, count(*) AS size FROM names GROUP BY ALL
),
counted AS (
  SELECT *,
    CASE WHEN segment = 'Consumer' THEN culture ELSE 'Company' END AS list,
    row_number() OVER (PARTITION BY culture, segment = 'Consumer' ORDER BY customer_id) - 1 AS pair
  FROM signups
),
paired AS (
  SELECT c.*,
    pair % s.size AS surname_position,
    (pair // s.size + 7 * (pair % s.size)) % g.size AS given_position
  FROM counted c
  JOIN sizes s ON s.culture = c.culture AND s.kind = 'surname'
  JOIN sizes g ON g.culture = c.list AND g.kind = 'given'
)
SELECT customer_id,
  CASE
    WHEN segment = 'Consumer' THEN concat_ws(' ', g.name, s.name)
    ELSE concat_ws(' ', s.name, g.name, company_forms[1 + customer_id % len(company_forms)])
  END,
  segment, country_id, signup_date
FROM paired p
JOIN names s ON s.culture = p.culture AND s.kind = 'surname' AND s.position = surname_position
JOIN names g ON g.culture = p.list AND g.kind = 'given' AND g.position = given_position
ORDER BY customer_id;
