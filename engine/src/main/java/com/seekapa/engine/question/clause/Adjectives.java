package com.seekapa.engine.question.clause;

import com.seekapa.engine.query.Ordering.Direction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What adjectives measure: "oldest" is about ages, and about dates of birth the other way round.
 * Words are in base form and sought in the names of columns, the best first.
 */
final class Adjectives {
  /**
   * An adjective in some degree.
   *
   * @param direction which end of the column it means
   * @param columns words of column names
   * @param reversed words of columns that grow the other way
   */
  record Adjective(Direction direction, List<String> columns, List<String> reversed) {}

  private static final String WORDS =
      """
      old older oldest elder eldest UP age / birth, born, dob, founded, opened, established, year, date
      young younger youngest DOWN age / birth, born, dob, founded, year, date
      tall taller tallest UP height, elevation, altitude, floor /
      short shorter shortest DOWN height, length, duration, distance, time, size /
      long longer longest UP length, duration, distance, time, hour, minute, day /
      heavy heavier heaviest UP weight, mass, tonnage /
      light lighter lightest DOWN weight, mass /
      expensive costly UP price, cost, amount, fee, rent, rate, charge /
      pricey pricier priciest UP price, cost, amount, fee /
      cheap cheaper cheapest DOWN price, cost, amount, fee, rent, rate, charge /
      big bigger biggest UP size, area, capacity, population, amount, height, enrollment, total /
      large larger largest UP size, area, capacity, population, amount, enrollment, square, total /
      small smaller smallest DOWN size, area, capacity, population, amount, enrollment, square, total /
      high higher highest UP height, elevation, altitude, score, rating, price, salary, rank /
      low lower lowest DOWN height, elevation, altitude, score, rating, price, salary /
      fast faster fastest UP speed, velocity / time, duration
      slow slower slowest DOWN speed, velocity / time, duration
      rich richer richest wealthiest UP wealth, worth, market, income, asset, balance, sale, profit /
      poor poorer poorest DOWN wealth, worth, income, balance /
      good better best UP score, rating, rate, gpa, point, grade, result / rank, ranking, place, position
      bad worse worst DOWN score, rating, rate, gpa, point / rank, ranking
      far farther farthest furthest UP distance /
      near nearer nearest closest DOWN distance /
      deep deeper deepest UP depth / elevation
      new newer newest latest recent recently UP date, year, time, opened, founded, built, launch, release, since / age
      early earlier earliest first DOWN date, year, time, opened, founded, start /
      late later UP date, year, time /
      hot hotter hottest warmest UP temperature /
      cold colder coldest DOWN temperature /
      strong stronger strongest UP strength, power, magnitude, wind, speed /
      populous UP population /
      busy busiest UP passenger, traffic, count, total /
      wide wider widest UP width /
      successful UP sale, profit, win, gross, revenue /
      """;

  private static final Map<String, Adjective> ADJECTIVES = read();

  private Adjectives() {}

  /** The adjective in this phrase; empty if it has none. */
  static Optional<Adjective> in(String phrase) {
    for (String word : phrase.split(" ")) {
      if (ADJECTIVES.containsKey(word)) {
        return Optional.of(ADJECTIVES.get(word));
      }
    }
    return Optional.empty();
  }

  private static Map<String, Adjective> read() {
    var adjectives = new HashMap<String, Adjective>();
    WORDS
        .lines()
        .forEach(line -> {
          boolean up = line.contains(" UP ");
          var halves = line.split(" UP | DOWN ");
          var columns = halves[1].split("/", -1);
          var adjective =
              new Adjective(
                  up ? Direction.DESCENDING : Direction.ASCENDING,
                  list(columns[0]),
                  list(columns[1]));
          for (String word : halves[0].split(" ")) {
            adjectives.put(word, adjective);
          }
        });
    return Map.copyOf(adjectives);
  }

  private static List<String> list(String words) {
    return words.isBlank() ? List.of() : List.of(words.strip().split(", "));
  }
}
