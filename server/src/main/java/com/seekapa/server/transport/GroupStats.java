package com.seekapa.server.transport;

import com.seekapa.server.telemetry.Reading;
import com.seekapa.server.telemetry.Series;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The numbers of one group as a flat object: whatever is plugged in, under names in camel case. */
final class GroupStats {
  private final Map<String, Number> numbers = new TreeMap<>();

  private GroupStats() {}

  /**
   * @param group the first word of the names
   */
  static Map<String, Number> of(String group, List<Reading> readings) {
    var stats = new GroupStats();
    readings.stream().filter(it -> isIn(group, it.series())).forEach(stats::add);
    return stats.numbers;
  }

  private static boolean isIn(String group, Series series) {
    return series.name().startsWith(group + ".");
  }

  private void add(Reading reading) {
    var name = name(reading.series());
    switch (reading) {
      case Reading.Count(_, long total, double perSecond) -> {
        numbers.put(name, total);
        numbers.put(name + "PerSecond", perSecond);
      }
      case Reading.Level(_, double value) -> numbers.put(name, whole(value));
      case Reading.Times(_, var times) -> {
        var what = name.replaceFirst("Seconds", "Millis");
        numbers.put(what + "P50", times.p50());
        numbers.put(what + "P95", times.p95());
        numbers.put(what + "P99", times.p99());
      }
    }
  }

  /** A whole number is written as one. */
  private static Number whole(double value) {
    return value == Math.rint(value) ? (Number) (long) value : (Number) value;
  }

  /** {@code websocket.closed} with the reason {@code too_slow} is {@code closedTooSlow}. */
  private static String name(Series series) {
    var words = new StringBuilder();
    for (var word : series.name().split("\\.")) {
      add(words, word);
    }
    for (var value : series.labels().values()) {
      for (var word : value.split("[^A-Za-z0-9]+")) {
        add(words, word);
      }
    }
    var name = words.substring(series.name().indexOf('.'));
    return name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1);
  }

  private static void add(StringBuilder words, String word) {
    if (!word.isEmpty()) {
      words
          .append(word.substring(0, 1).toUpperCase(java.util.Locale.ROOT))
          .append(word.substring(1));
    }
  }
}
