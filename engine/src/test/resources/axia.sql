CREATE TABLE geography (country_id INTEGER, country VARCHAR(40), country_code VARCHAR(40), region VARCHAR(40));
INSERT INTO geography VALUES
  (1, 'Germany', 'DE', 'Europe'),
  (2, 'France', 'FR', 'Europe'),
  (3, 'Côte d''Ivoire', 'CI', 'Africa'),
  (4, 'United States', 'US', 'Americas');

CREATE TABLE channels (channel_id INTEGER, channel VARCHAR(40));
INSERT INTO channels VALUES (1, 'Online'), (2, 'Retail'), (3, '100% "Direct"; --');

CREATE TABLE products (
  product_id INTEGER, product_name VARCHAR(40), category VARCHAR(40), list_price DECIMAL(18,2),
  unit_cost DECIMAL(18,2), launch_date DATE, discontinued BOOLEAN);
INSERT INTO products VALUES
  (1, 'Alpha', 'Hardware', 100, 60, '2024-01-01', false),
  (2, 'Beta', 'Hardware', 50, 20, '2024-01-20', false),
  (3, 'O''Neil''s 50%_', 'Software', 10, 1, '2025-06-01', true),
  (4, 'Ünïcode 漢字', 'Software', 20, 2, '2026-01-01', NULL),
  (5, 'Unsold', 'Service', 75, 70, '2026-02-01', false);

-- Dee has no country; Eve has no segment and buys nothing.
CREATE TABLE customers (
  customer_id INTEGER, customer_name VARCHAR(40), segment VARCHAR(40), country_id INTEGER, signup_date DATE);
INSERT INTO customers VALUES
  (1, 'Ann', 'Enterprise', 1, '2025-01-10'),
  (2, 'Bob', 'Small', 2, '2025-12-31'),
  (3, 'Cid', 'Enterprise', 3, '2026-01-01'),
  (4, 'Dee', 'Small', NULL, '2026-02-15'),
  (5, 'Eve', NULL, 4, '2026-05-05'),
  (6, 'Fay', 'Small', 4, '2026-05-31');

-- Order 4 has two lines. Order 13 is of an unknown product, order 14 of nobody, order 15 of no day.
-- Nothing was sold from 2 to 14 March 2026 and in April 2026.
CREATE TABLE sales (
  order_id BIGINT, order_date DATE, customer_id INTEGER, product_id INTEGER, channel_id INTEGER,
  units INTEGER, gross_amount DECIMAL(18,2), discount_amount DECIMAL(18,2), net_amount DECIMAL(18,2),
  cost_amount DECIMAL(18,2), returned_units INTEGER, refund_amount DECIMAL(18,2));
INSERT INTO sales VALUES
  (1, '2024-02-28', 1, 1, 1, 1, 100, 0, 100, 60, 0, 0),
  (2, '2024-02-29', 1, 1, 1, 2, 200, 20, 180, 120, 0, 0),
  (3, '2025-01-31', 1, 3, 2, 3, 30, 0, 30, 3, 1, 10),
  (4, '2025-02-28', 2, 1, 1, 1, 100, 0, 100, 60, 0, 0),
  (4, '2025-02-28', 2, 2, 1, 4, 200, 50, 150, 80, 0, 0),
  (5, '2025-03-01', 3, 2, 3, 1, 50, 0, 50, 20, 0, 0),
  (6, '2025-04-15', 1, 3, 2, 1, 10, 0, 10, 1, 0, 0),
  (7, '2025-12-31', 2, 1, 1, 1, 100, 0, 100, 60, 0, 0),
  (8, '2026-01-01', 1, 1, 1, 3, 300, 30, 270, 180, 0, 0),
  (9, '2026-01-04', 3, 2, 2, 2, 100, 0, 100, 40, 0, 0),
  (10, '2026-01-31', 4, 4, 3, 5, 100, 0, 100, 10, 0, 0),
  (11, '2026-02-10', 1, 2, 1, 1, 50, 0, 50, 20, 1, 50),
  (12, '2026-02-28', 2, 4, 2, 1, 20, 5, 15, 2, 0, 0),
  (13, '2026-03-01', 1, 99, 1, 1, 0, 0, 0, 5, 0, 0),
  (14, '2026-03-15', NULL, 1, 2, 1, 100, 0, 100, 60, 0, 0),
  (15, NULL, 2, 2, 2, 1, 50, 0, 50, 20, 0, 0),
  (16, '2026-05-20', 6, 2, 2, 1, 50, 10, 40, 20, 0, 0),
  (17, '2026-06-30', 3, 1, 3, 2, 200, 0, 200, 120, 0, 0);

-- Asia has a target but no sales; the Americas have sales but no target.
CREATE TABLE targets (month DATE, region VARCHAR(40), target_revenue DECIMAL(18,2));
INSERT INTO targets VALUES
  ('2026-01-01', 'Europe', 250), ('2026-02-01', 'Europe', 100), ('2026-03-01', 'Europe', 100),
  ('2026-01-01', 'Africa', 50), ('2026-02-01', 'Africa', 0), ('2026-03-01', 'Africa', 20),
  ('2026-01-01', 'Asia', 500), ('2026-12-01', 'Europe', 400),
  ('2025-01-01', 'Europe', 40), ('2025-02-01', 'Europe', 200);

CREATE TABLE visits (visit_id INTEGER, customer_id INTEGER, visited_at TIMESTAMP(6));
INSERT INTO visits VALUES
  (1, 1, '2026-01-01 00:00:00'),
  (2, 1, '2026-01-31 23:59:59.999999'),
  (3, 2, '2026-02-01 00:00:00'),
  (4, 3, '2026-01-15 12:00:00'),
  (5, NULL, '2026-02-28 08:00:00');
