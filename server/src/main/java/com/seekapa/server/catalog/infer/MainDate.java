package com.seekapa.server.catalog.infer;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the date on which the rows of a table happened, rather than began to exist in it or ended.
 */
final class MainDate {
  private static final Set<String> NO_EVENTS = Set.of("birth", "born", "death", "died", "expiry");
  private static final Set<String> ENDS =
      Set.of("end", "to", "until", "due", "expiration", "finish", "left", "termination", "return");
  private static final Set<String> BOOKKEEPING =
      Set.of("updated", "modified", "update", "modification", "changed", "loaded", "deleted");

  private MainDate() {}

  static Optional<ColumnReading> of(List<ColumnReading> columns) {
    return columns.stream()
        .filter(column -> column.date().isPresent() && !has(column, NO_EVENTS))
        .min(Comparator.comparingInt(MainDate::distance));
  }

  private static int distance(ColumnReading column) {
    if (has(column, BOOKKEEPING)) {
      return 3;
    }
    if (has(column, ENDS)) {
      return 2;
    }
    return has(column, Set.of("created", "creation", "inserted")) ? 1 : 0;
  }

  private static boolean has(ColumnReading column, Set<String> words) {
    return column.name().words().stream().anyMatch(words::contains);
  }
}
