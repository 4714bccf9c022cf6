-- How many orders to expect, as whole-number weights, so that their sums are exact in any order.
-- The calendar runs to the end of the last month: targets are set for whole months.
CREATE TEMP TABLE calendar AS
WITH year_curve AS (
  SELECT [0.90, 0.91, 1.05, 0.96, 0.97, 1.03, 0.90, 0.88, 1.05, 1.06, 1.17, 1.16] AS months
),
days AS (
  SELECT unnest(generate_series(getvariable('first_day'), last_day(getvariable('last_day')), INTERVAL 1 DAY))::DATE AS day
),
placed AS (
  SELECT day, months,
    month(day) AS month_number,
    (dayofmonth(day) - 15) / 30.0 AS from_middle,
    -- The Friday after the fourth Thursday of November; its week runs from that Monday to the next.
    make_date(year(day), 11, 22)
      + (11 - isodow(make_date(year(day), 11, 22)))::INTEGER % 7 + 1 AS black_friday
  FROM days CROSS JOIN year_curve
)
SELECT day,
  isodow(day) AS weekday,
  month_number IN (7, 8) AS is_summer,
  day BETWEEN black_friday - 4 AND black_friday + 3 AS is_black_friday_week,
  month_number >= 10 AS is_fourth_quarter,
  -- Between the middles of two months the season moves in a straight line.
  months[month_number] * (1 - abs(from_middle))
    + months[1 + (month_number - 1 + CASE WHEN from_middle < 0 THEN 11 ELSE 1 END) % 12] * abs(from_middle)
    AS season,
  CASE strftime(day, '%m-%d') WHEN '01-01' THEN 0.3 WHEN '12-24' THEN 0.6 WHEN '12-25' THEN 0.25
    WHEN '12-26' THEN 0.6 WHEN '12-31' THEN 0.6 ELSE 1 END AS holiday
FROM placed;

-- One row per day, country and channel: the usual weight, and the weight with the planted events.
CREATE TEMP TABLE demand AS
WITH usual AS (
  SELECT day, is_black_friday_week, is_fourth_quarter, c.country_id, c.country_code, c.region_id, h.channel_id,
    c.weight * (h.share + h.share_per_year * years_in(day))
      * pow(1 + r.growth_per_year, years_in(day))
      * season * holiday
      * CASE WHEN is_summer THEN r.summer ELSE 1 END
      * h.weekdays[weekday]
      * CASE WHEN is_black_friday_week AND h.channel_id IN (1, 2) THEN 1.7 ELSE 1 END AS expected
  FROM calendar
  CROSS JOIN country_traits c JOIN region_traits r USING (region_id)
  CROSS JOIN channel_traits h
)
SELECT *,
  (1e6 * expected)::BIGINT AS usual_weight,
  (1e6 * expected
    * (0.95 + 0.10 * draw(day, 'good and bad days'))
    * (0.80 + 0.40 * draw(day, concat(country_id, '/', channel_id)))
    * CASE
        WHEN during(day, 'outage') AND channel_id = 1 THEN 0
        WHEN during(day, 'boom') AND country_code = 'PL' THEN 2.6
        ELSE 1
      END)::BIGINT AS weight
FROM usual;
