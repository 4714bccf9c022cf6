CREATE TABLE geography (
  country_id INTEGER PRIMARY KEY,
  country VARCHAR NOT NULL UNIQUE,
  country_code VARCHAR NOT NULL UNIQUE,
  region VARCHAR NOT NULL
);

CREATE TABLE channels (
  channel_id INTEGER PRIMARY KEY,
  channel VARCHAR NOT NULL UNIQUE
);

CREATE TABLE products (
  product_id INTEGER PRIMARY KEY,
  product_name VARCHAR NOT NULL UNIQUE,
  category VARCHAR NOT NULL,
  list_price DECIMAL(18,2) NOT NULL,
  unit_cost DECIMAL(18,2) NOT NULL,
  launch_date DATE NOT NULL
);

CREATE TABLE customers (
  customer_id INTEGER PRIMARY KEY,
  customer_name VARCHAR NOT NULL UNIQUE,
  segment VARCHAR NOT NULL,
  country_id INTEGER NOT NULL REFERENCES geography (country_id),
  signup_date DATE NOT NULL
);

-- No keys here: an index over a million rows would take longer to build than the rows themselves.
CREATE TABLE sales (
  order_id BIGINT NOT NULL,
  order_date DATE NOT NULL,
  customer_id INTEGER NOT NULL,
  product_id INTEGER NOT NULL,
  channel_id INTEGER NOT NULL,
  units INTEGER NOT NULL,
  gross_amount DECIMAL(18,2) NOT NULL,
  discount_amount DECIMAL(18,2) NOT NULL,
  net_amount DECIMAL(18,2) NOT NULL,
  cost_amount DECIMAL(18,2) NOT NULL,
  returned_units INTEGER NOT NULL,
  refund_amount DECIMAL(18,2) NOT NULL
);

CREATE TABLE targets (
  month DATE NOT NULL,
  region VARCHAR NOT NULL,
  target_revenue DECIMAL(18,2) NOT NULL,
  PRIMARY KEY (month, region)
);

CREATE TABLE demo_info (
  format_version INTEGER NOT NULL,
  seed BIGINT NOT NULL,
  first_day DATE NOT NULL,
  last_day DATE NOT NULL
);
