-- Every number that looks random is a hash of the seed, the key of a row and the name of the draw,
-- so that the data depend on nothing else: not on the clock, not on the number of threads.
-- Hashed twice, because one hash of several values combines them too weakly: draws of the same row
-- under different names would be correlated.
CREATE TEMP MACRO draw(key, name) AS
  (hash(hash(getvariable('seed'), key, name)) >> 11)::DOUBLE / 9007199254740992.0;

-- How far a day lies into the period, in years.
CREATE TEMP MACRO years_in(day) AS (day - getvariable('first_day')) / 365.25;

-- Whether a day lies within a planted event, both ends included.
CREATE TEMP MACRO during(day, event) AS
  day BETWEEN getvariable(event || '_from') AND getvariable(event || '_to');
