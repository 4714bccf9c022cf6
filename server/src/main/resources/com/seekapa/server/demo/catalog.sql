-- Where Axia sells, through which channels, and what. The temporary tables hold what drives the
-- generation and is not part of the data.
INSERT INTO channels VALUES (1, 'Online'), (2, 'Retail'), (3, 'Partner'), (4, 'Direct Sales');

-- Share of orders in the first year, change of that share per year, and how the days of the week
-- differ. The last four columns say which segments buy through the channel.
CREATE TEMP TABLE channel_traits AS
FROM (VALUES
  (1, 0.43,  0.04, [1.08, 1.03, 1.00, 1.00, 0.98, 0.86, 0.94], 0.01, 0.07, 0.27, 0.65),
  (2, 0.25, -0.03, [0.82, 0.85, 0.90, 0.97, 1.15, 1.55, 0.35], 0.00, 0.01, 0.16, 0.83),
  (3, 0.19, -0.01, [1.22, 1.30, 1.30, 1.25, 1.05, 0.25, 0.10], 0.08, 0.37, 0.50, 0.05),
  (4, 0.13,  0.00, [1.20, 1.35, 1.38, 1.32, 1.12, 0.10, 0.04], 0.42, 0.46, 0.12, 0.00)
) AS t (channel_id, share, share_per_year, weekdays, enterprise, mid_market, small_business, consumer);

CREATE TEMP TABLE segment_traits AS
FROM (VALUES
  (1, 'Enterprise',     0.03, 6.5,  0.75, 6, 12),
  (2, 'Mid-Market',     0.12, 3.4,  0.50, 4, 8),
  (3, 'Small Business', 0.27, 1.9,  0.28, 3, 7),
  (4, 'Consumer',       0.58, 1.15, 0.14, 5, 5)
) AS t (segment_id, segment, customer_share, mean_units, discount_chance, discount_floor, discount_spread);

CREATE TEMP TABLE region_traits AS
FROM (VALUES
  (1, 'North America',        0.07, 1.00, 0.98),
  (2, 'Latin America',        0.14, 1.00, 1.03),
  (3, 'Europe',               0.04, 0.84, 1.02),
  (4, 'Middle East & Africa', 0.18, 0.92, 0.96),
  (5, 'Asia Pacific',         0.22, 1.02, 0.97)
) AS t (region_id, region, growth_per_year, summer, target_ambition);

CREATE TEMP TABLE country_traits AS
FROM (VALUES
  (1,  'United States',        'US', 1, 21.0, 'English',    ['Inc.', 'LLC', 'Corp.']),
  (2,  'Canada',               'CA', 1,  4.2, 'English',    ['Inc.', 'Ltd.', 'Corp.']),
  (3,  'Brazil',               'BR', 2,  4.0, 'Portuguese', ['Ltda.', 'S.A.']),
  (4,  'Mexico',               'MX', 2,  3.0, 'Spanish',    ['S.A. de C.V.', 'S. de R.L.']),
  (5,  'Argentina',            'AR', 2,  1.3, 'Spanish',    ['S.A.', 'S.R.L.']),
  (6,  'Chile',                'CL', 2,  1.0, 'Spanish',    ['SpA', 'Ltda.']),
  (7,  'Germany',              'DE', 3, 14.0, 'German',     ['GmbH', 'AG', 'KG']),
  (8,  'France',               'FR', 3,  9.0, 'French',     ['SAS', 'SARL', 'SA']),
  (9,  'United Kingdom',       'GB', 3, 10.0, 'English',    ['Ltd', 'plc', 'LLP']),
  (10, 'Italy',                'IT', 3,  4.5, 'Italian',    ['S.p.A.', 'S.r.l.']),
  (11, 'Spain',                'ES', 3,  4.0, 'Spanish',    ['S.L.', 'S.A.']),
  (12, 'Netherlands',          'NL', 3,  3.4, 'Dutch',      ['B.V.', 'N.V.']),
  (13, 'Sweden',               'SE', 3,  2.4, 'Swedish',    ['AB']),
  (14, 'Poland',               'PL', 3,  2.1, 'Polish',     ['Sp. z o.o.', 'S.A.']),
  (15, 'Switzerland',          'CH', 3,  2.8, 'German',     ['AG', 'GmbH']),
  (16, 'United Arab Emirates', 'AE', 4,  2.0, 'Arabic',     ['LLC', 'FZE']),
  (17, 'Saudi Arabia',         'SA', 4,  1.8, 'Arabic',     ['LLC', 'JSC']),
  (18, 'South Africa',         'ZA', 4,  1.6, 'English',    ['(Pty) Ltd']),
  (19, 'Egypt',                'EG', 4,  1.0, 'Arabic',     ['S.A.E.', 'LLC']),
  (20, 'Japan',                'JP', 5,  3.8, 'Japanese',   ['K.K.', 'G.K.']),
  (21, 'Australia',            'AU', 5,  3.3, 'English',    ['Pty Ltd']),
  (22, 'India',                'IN', 5,  3.6, 'Indian',     ['Pvt. Ltd.', 'LLP']),
  (23, 'Singapore',            'SG', 5,  1.5, 'Chinese',    ['Pte. Ltd.']),
  (24, 'South Korea',          'KR', 5,  2.2, 'Korean',     ['Co., Ltd.'])
) AS t (country_id, country, country_code, region_id, weight, culture, company_forms);

INSERT INTO geography
SELECT country_id, country, country_code, region
FROM country_traits JOIN region_traits USING (region_id)
ORDER BY country_id;

-- Launched in days before the period (negative: planted within it), how often businesses and
-- consumers choose the product, how that changes per year, and the chance that an order comes back.
CREATE TEMP TABLE product_traits AS
FROM (VALUES
  (1,  'Atlas Laptop',        'Computers',    949,  655,  900,  6.0,  4.0,  0.02, 0.035),
  (2,  'Atlas Laptop Pro',    'Computers',   1590, 1080,  520,  4.0,  1.6,  0.10, 0.035),
  (3,  'Orion Workstation',   'Computers',   2390, 1690,  700,  2.0,  0.2, -0.06, 0.030),
  (4,  'Nova Tablet',         'Computers',    529,  340,   -1,  4.2,  6.5,  0.25, 0.045),
  (5,  'Pico Desktop',        'Computers',    619,  430, 1100,  3.6,  2.2, -0.12, 0.030),
  (6,  'Vista Monitor',       'Displays',     229,  148,  830,  9.0,  5.5,  0.01, 0.040),
  (7,  'Vista Ultrawide',     'Displays',     489,  318,  410,  4.0,  2.6,  0.12, 0.045),
  (8,  'Lumen Projector',     'Displays',     749,  470,  950,  2.0,  0.8, -0.10, 0.050),
  (9,  'Halo Signage',        'Displays',    1190,  790,  640,  1.0,  0.0,  0.08, 0.030),
  (10, 'Prisma Touchscreen',  'Displays',     389,  262,  300,  2.0,  1.0,  0.05, 0.045),
  (11, 'Tacto Keyboard',      'Accessories',   79,   33,  990,  7.5,  9.5,  0.00, 0.045),
  (12, 'Glide Mouse',         'Accessories',   49,   18,  990,  8.0, 12.0,  0.00, 0.040),
  (13, 'Anchor Dock',         'Accessories',  169,   88,  480,  8.5,  5.0,  0.07, 0.045),
  (14, 'Klara Webcam',        'Accessories',   95,   44,  760,  5.5,  8.0, -0.15, 0.055),
  (15, 'Echo Headset',        'Accessories',  129,   58,  560,  7.0, 10.0,  0.06, 0.055),
  (16, 'Ergo Chair',          'Furniture',    369,  205, 1050,  7.0,  5.0,  0.04, 0.095),
  (17, 'Alto Desk',           'Furniture',    589,  345,  600,  4.2,  3.0,  0.09, 0.100),
  (18, 'Haven Booth',         'Furniture',   4900, 3250,  350,  0.7,  0.0,  0.15, 0.060),
  (19, 'Birch Cabinet',       'Furniture',    259,  150, 1080,  3.2,  2.0, -0.04, 0.085),
  (20, 'Beam Lamp',           'Furniture',     69,   28,  880,  4.0,  6.5,  0.00, 0.090),
  (21, 'Mesh Router',         'Networking',   149,   82,  720,  4.5,  8.0,  0.03, 0.040),
  (22, 'Kestrel Switch',      'Networking',   329,  190,  860,  5.0,  0.6,  0.00, 0.025),
  (23, 'Bastion Firewall',    'Networking',   990,  560,  500,  2.2,  0.0,  0.11, 0.025),
  (24, 'Osprey Access Point', 'Networking',   219,  122,  440,  5.0,  1.2,  0.08, 0.030),
  (25, 'Vault Storage',       'Networking',   690,  430,  670,  3.0,  1.4,  0.05, 0.030)
) AS t (product_id, product_name, category, list_price, unit_cost, days_before,
        business_weight, consumer_weight, trend, return_chance);

INSERT INTO products
SELECT product_id, product_name, category, list_price, unit_cost,
  CASE WHEN days_before < 0 THEN getvariable('launch_from')
       ELSE getvariable('first_day') - days_before END
FROM product_traits
ORDER BY product_id;
