-- Which product an order is for. The mix changes with the month and with the events that concern a
-- product; within such a span, each region and segment has 250 slots, shared among the products.
CREATE TEMP TABLE spans AS
SELECT span_from,
  lead(span_from, 1, getvariable('last_day') + 1) OVER (ORDER BY span_from) - 1 AS span_to
FROM (
  SELECT DISTINCT greatest(date_trunc('month', day)::DATE, getvariable('first_day')) AS span_from
  FROM calendar WHERE day <= getvariable('last_day')
  UNION
  SELECT unnest([getvariable('launch_from'), getvariable('stock_out_from'), getvariable('stock_out_to') + 1])
);

CREATE TEMP TABLE product_slots AS
WITH wanted AS (
  SELECT span_from, region_id, segment_id, product_id,
    CASE segment_id WHEN 4 THEN consumer_weight WHEN 3 THEN (business_weight + consumer_weight) / 2 ELSE business_weight END
      * pow(1 + trend, years_in(span_from))
      * (0.85 + 0.30 * draw(product_id, concat(region_id, '/', segment_id)))
      * CASE
          WHEN product_name = 'Nova Tablet' THEN
            CASE WHEN during(span_from, 'launch') THEN least(1, 0.4 + (span_from - getvariable('launch_from')) / 150) ELSE 0 END
          WHEN product_name = 'Vista Monitor' AND during(span_from, 'stock_out') THEN 0
          WHEN product_name = 'Ergo Chair' AND during(span_from, 'price_rise') THEN 0.85
          ELSE 1
        END AS weight
  FROM spans CROSS JOIN region_traits CROSS JOIN segment_traits CROSS JOIN product_traits
),
shared AS (
  SELECT *,
    round(250 * sum(weight) OVER shares / sum(weight) OVER (PARTITION BY span_from, region_id, segment_id))::INTEGER AS slot_end
  FROM wanted
  WINDOW shares AS (PARTITION BY span_from, region_id, segment_id ORDER BY product_id)
),
bounded AS (
  SELECT *, lag(slot_end, 1, 0) OVER (PARTITION BY span_from, region_id, segment_id ORDER BY product_id) AS slot_start
  FROM shared
)
SELECT span_from, region_id, segment_id, unnest(range(slot_start, slot_end))::INTEGER AS slot, product_id
FROM bounded;
