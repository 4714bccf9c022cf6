-- Exactly 1,000,000 orders, shared among days, countries and channels by their weights: each takes
-- the orders between its share of the running total and that of the row before.
CREATE TEMP TABLE lots AS
WITH running AS (
  SELECT day, is_black_friday_week, is_fourth_quarter, country_id, region_id, channel_id,
    sum(weight) OVER (ORDER BY day, country_id, channel_id) AS total_so_far
  FROM demand WHERE day <= getvariable('last_day')
),
shared AS (
  SELECT *, (1000000 * total_so_far // (SELECT sum(weight) FROM demand WHERE day <= getvariable('last_day')))::BIGINT AS last_order
  FROM running
),
bounded AS (
  SELECT *, lag(last_order, 1, 0) OVER (ORDER BY day, country_id, channel_id) + 1 AS first_order
  FROM shared
)
SELECT *, span_from
FROM bounded ASOF JOIN spans ON day >= span_from
WHERE last_order >= first_order;

-- The customers who can buy on a day: those of the country and segment who have signed up before it.
CREATE TEMP TABLE known_customers AS
WITH joined AS (
  SELECT country_id, segment_id, signup_date, max(seniority) AS known
  FROM signups GROUP BY ALL
),
groups AS (SELECT DISTINCT country_id, segment_id FROM signups)
SELECT day, g.country_id, g.segment_id, known
FROM (SELECT day FROM calendar WHERE day <= getvariable('last_day'))
CROSS JOIN groups g
ASOF JOIN joined j ON j.country_id = g.country_id AND j.segment_id = g.segment_id AND day > signup_date;

-- One big order of Germany's most senior enterprise, in place of the first direct sale there that day.
SET VARIABLE big_order = (
  SELECT min(first_order)
  FROM lots JOIN country_traits USING (country_id)
  WHERE day = getvariable('big_order_from') AND channel_id = 4 AND country_code = 'DE'
);

INSERT INTO sales
WITH orders AS (
  SELECT * EXCLUDE (first_order, last_order), unnest(range(first_order, last_order + 1)) AS order_id
  FROM lots
),
bought AS (
  SELECT o.*,
    o.order_id = getvariable('big_order') AS is_big,
    CASE
      WHEN is_big THEN 1
      WHEN draw(order_id, 'segment') < enterprise THEN 1
      WHEN draw(order_id, 'segment') < enterprise + mid_market THEN 2
      WHEN draw(order_id, 'segment') < enterprise + mid_market + small_business THEN 3
      ELSE 4
    END AS segment_id,
    floor(250 * draw(order_id, 'product'))::INTEGER AS slot
  FROM orders o JOIN channel_traits USING (channel_id)
),
chosen AS (
  SELECT b.*, k.known, s.mean_units, s.discount_chance, s.discount_floor, s.discount_spread,
    CASE
      WHEN is_big THEN 1
      -- A few old customers buy the most; now and then one who signed up lately; else anybody.
      WHEN draw(order_id, 'loyalty') < 0.62 THEN 1 + floor(known * pow(draw(order_id, 'customer'), 3.2))
      WHEN draw(order_id, 'loyalty') < 0.70 THEN known - floor(least(known, 1 + known / 20) * draw(order_id, 'customer'))
      ELSE 1 + floor(known * draw(order_id, 'customer'))
    END::INTEGER AS seniority,
    p.product_id
  FROM bought b
  JOIN segment_traits s USING (segment_id)
  JOIN known_customers k USING (day, country_id, segment_id)
  JOIN product_slots p USING (span_from, region_id, segment_id, slot)
),
priced AS (
  SELECT c.* EXCLUDE (product_id), u.customer_id,
    t.product_id, t.category, t.product_name, t.unit_cost, t.return_chance,
    CASE WHEN t.product_name = 'Ergo Chair' AND NOT during(day, 'price_rise') THEN 329 ELSE t.list_price END::DECIMAL(18,2) AS price,
    CASE
      WHEN is_big THEN 2400
      ELSE 1 + floor(-ln(1 - draw(order_id, 'units'))
        * (mean_units - 0.5) * CASE WHEN t.list_price < 150 THEN 1.5 WHEN t.list_price > 900 THEN 0.6 ELSE 1 END)
    END::INTEGER AS units,
    CASE
      WHEN is_big THEN 18
      WHEN is_black_friday_week AND segment_id >= 3 AND draw(order_id, 'discounted') < 0.75 THEN 12 + floor(4 * draw(order_id, 'discount')) * 5
      WHEN draw(order_id, 'discounted') < discount_chance + CASE WHEN is_fourth_quarter THEN 0.12 ELSE 0 END
        THEN discount_floor + floor((discount_spread + 1) * draw(order_id, 'discount'))
      ELSE 0
    END::INTEGER AS discount_percent
  FROM chosen c
  JOIN signups u USING (country_id, segment_id, seniority)
  JOIN product_traits t ON t.product_id = CASE WHEN is_big THEN 2 ELSE c.product_id END
),
shipped AS (
  SELECT *,
    (units * price)::DECIMAL(18,2) AS gross_amount,
    round(units * price * discount_percent * 0.01, 2)::DECIMAL(18,2) AS discount_amount,
    round(units * unit_cost * (0.97 + 0.01 * years_in(day))
      * CASE WHEN category = 'Furniture' AND during(day, 'freight') THEN 1.18 ELSE 1 END, 2)::DECIMAL(18,2) AS cost_amount,
    CASE
      WHEN is_big THEN 0
      WHEN draw(order_id, 'returned') < CASE
        WHEN product_name = 'Echo Headset' AND during(day, 'return_wave') THEN 0.40
        ELSE return_chance * CASE channel_id WHEN 1 THEN 1.2 WHEN 2 THEN 0.8 ELSE 0.7 END END
        THEN 1 + floor(units * pow(draw(order_id, 'units returned'), 2))
      ELSE 0
    END::INTEGER AS returned_units
  FROM priced
)
SELECT order_id, day, customer_id, product_id, channel_id, units,
  gross_amount, discount_amount, gross_amount - discount_amount,
  cost_amount, returned_units,
  round((gross_amount - discount_amount) * returned_units / units, 2)
FROM shipped;
