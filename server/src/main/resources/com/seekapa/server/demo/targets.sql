-- What each region was to sell in a month: its revenue of the whole period, spread over the months as
-- demand usually falls, times how ambitious the plan was. Events show as targets hit or missed.
INSERT INTO targets
WITH revenue AS (
  SELECT region, sum(net_amount) AS total
  FROM sales JOIN customers USING (customer_id) JOIN geography USING (country_id)
  GROUP BY region
),
expected AS (
  SELECT date_trunc('month', day)::DATE AS month, region_id, sum(usual_weight) AS weight,
    sum(usual_weight) FILTER (day <= getvariable('last_day')) AS weight_so_far
  FROM demand GROUP BY ALL
),
shares AS (
  SELECT month, region_id, weight / sum(weight_so_far) OVER (PARTITION BY region_id) AS share
  FROM expected
)
SELECT month, region,
  round(total * share * target_ambition
    * (0.96 + 0.08 * draw(region_id, strftime(month, '%Y-%m'))), -3)::DECIMAL(18,2)
FROM shares JOIN region_traits USING (region_id) JOIN revenue USING (region)
ORDER BY month, region_id;

INSERT INTO demo_info VALUES (getvariable('format_version'), getvariable('seed'), getvariable('first_day'), getvariable('last_day'));
