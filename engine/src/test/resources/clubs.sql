CREATE TABLE cities (id INTEGER PRIMARY KEY, name TEXT, founded INTEGER);
INSERT INTO cities VALUES (1, 'Arden', 1200), (2, 'Brook', 1850), (3, 'Cove', 1850);
CREATE TABLE players (id INTEGER PRIMARY KEY, name TEXT, city_id INTEGER, born TEXT, height REAL, points TEXT, coach_id INTEGER, nick TEXT);
INSERT INTO players VALUES
  (1, 'Ada', 1, '3/17/1990', 180, '9', NULL, 'ace'),
  (2, 'Ben', 1, '12/5/1985', 170, '10', 1, ''),
  (3, 'Cleo', 2, '1/31/2001', 190, '100', 1, NULL),
  (4, 'Dan', NULL, '6/1/1990', 165, NULL, 2, '100%'),
  (5, 'Ada', 2, NULL, NULL, '10', 2, 'a_b');
CREATE TABLE clubs (id INTEGER PRIMARY KEY, title TEXT, city_id INTEGER, fee INTEGER);
INSERT INTO clubs VALUES (1, 'Rowing', 1, 30), (2, 'Chess', 2, 5), (3, 'Golf', 2, 90), (4, 'Empty', 3, 0);
CREATE TABLE memberships (player_id INTEGER, club_id INTEGER, since DATE);
INSERT INTO memberships VALUES
  (1, 1, '2020-01-15'), (1, 2, '2021-05-03'), (2, 2, '2019-12-31'), (3, 2, '2020-02-29'),
  (3, 3, '2022-07-09'), (5, 1, '2020-01-20'), (5, 1, '2023-01-01');
CREATE TABLE matches (id INTEGER PRIMARY KEY, home_id INTEGER, away_id INTEGER, held_at TIMESTAMP(6), score INTEGER);
INSERT INTO matches VALUES
  (1, 1, 2, '2023-01-01 10:30:00', 3), (2, 2, 1, '2023-01-06 23:59:59', 4),
  (3, 3, 1, '2023-03-31 08:00:00', 0), (4, 2, 3, '2024-03-04 00:00:00', 7);
