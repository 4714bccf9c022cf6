package com.seekapa.server.catalog.infer;

import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Dimension.Role;
import com.seekapa.server.source.SourceException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Collects the values that people name in questions, columns of few values first, within bounds.
 */
final class ValueCollector {
  private static final int LONGEST = 100;
  private static final int MEMORY_OF_A_TEXT = 56;

  private final Probe probe;
  private final Limits limits;
  private final Findings findings;
  private int left;
  private long bytesLeft;

  ValueCollector(Probe probe, Limits limits, Findings findings) {
    this.probe = probe;
    this.limits = limits;
    this.findings = findings;
    this.left = limits.values();
    this.bytesLeft = limits.valueBytes();
  }

  Map<Dimension, List<String>> collect(
      Map<Dimension, ColumnReading> dimensions, Consumer<Progress> progress)
      throws InterruptedException {
    var named =
        dimensions.entrySet().stream()
            .filter(entry -> isNamedInQuestions(entry.getValue()))
            .map(entry -> new Named(entry.getKey(), entry.getValue(), order(entry.getValue())))
            .sorted(Comparator.comparingInt(Named::order))
            .toList();
    var found = new LinkedHashMap<Dimension, List<String>>();
    int done = 0;
    for (var it : named) {
      found.put(it.dimension(), values(it.column()));
      progress.accept(new Progress("read values of columns", ++done, named.size()));
    }
    var inOrder = new LinkedHashMap<Dimension, List<String>>();
    dimensions.keySet().stream()
        .filter(found::containsKey)
        .forEach(it -> inOrder.put(it, found.getOrDefault(it, List.of())));
    return inOrder;
  }

  /** A dimension whose values people name; those of a lower order are read first. */
  private record Named(Dimension dimension, ColumnReading column, int order) {}

  private static boolean isNamedInQuestions(ColumnReading column) {
    if (column.values() == DataType.INTEGER) {
      return column.role() == Role.CATEGORY && column.profile().complete();
    }
    return column.isText() && column.profile().longest() <= LONGEST;
  }

  private static int order(ColumnReading column) {
    return column.profile().distinct().size()
        + (column.profile().complete() ? 0 : 100_000)
        + (column.role() == Role.TEXT ? 1_000_000 : 0);
  }

  private List<String> values(ColumnReading column) throws InterruptedException {
    var values = left <= 0 || bytesLeft <= 0 ? Optional.<List<String>>empty() : read(column);
    if (values.isEmpty()) {
      findings.add(
          Finding.Kind.VALUES_LEFT_OUT,
          column.place().toString(),
          "it has more values than are kept, so they are found only in quotes");
      return List.of();
    }
    left -= values.get().size();
    bytesLeft -= bytes(values.get());
    return values.get();
  }

  private Optional<List<String>> read(ColumnReading column) throws InterruptedException {
    var place = column.place();
    int most = Math.min(left, limits.valuesOfColumn());
    var values =
        column.profile().complete()
            ? Optional.of(column.profile().distinct().stream().sorted().toList())
            : distinct(place.table(), place.column(), most);
    return values
        .filter(it -> it.size() <= most && bytes(it) <= bytesLeft)
        .map(it -> it.stream().filter(value -> !value.isBlank()).toList());
  }

  /** A column whose values take too long to read is left out like one that has too many. */
  private Optional<List<String>> distinct(String table, String column, int most)
      throws InterruptedException {
    try {
      return probe.distinct(table, column, most);
    } catch (SourceException e) {
      return Optional.empty();
    }
  }

  private static long bytes(List<String> values) {
    return values.stream().mapToLong(value -> MEMORY_OF_A_TEXT + 2L * value.length()).sum();
  }
}
