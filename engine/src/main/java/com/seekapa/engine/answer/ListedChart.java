package com.seekapa.engine.answer;

import com.seekapa.engine.query.ChartKind;
import java.util.List;
import java.util.Optional;

/** How rows that are listed one by one are drawn, where a kind of chart was asked for. */
final class ListedChart {
  private final Told told;
  private final List<Integer> columns;
  private final List<Integer> numbers;

  ListedChart(Told told) {
    this.told = told;
    this.columns = told.columns().groupings();
    this.numbers = columns.stream().filter(this::isNumber).toList();
  }

  /** Why the rows can't be drawn like this; empty if they can. */
  Optional<String> obstacle(ChartKind kind) {
    return switch (kind) {
      case TABLE -> Optional.empty();
      case NUMBER ->
          told.table().rows().size() == 1 && columns.size() == 1 && numbers.size() == 1
              ? Optional.empty()
              : Optional.of("a single number needs a single row");
      case SCATTER, GROUPED_SCATTER ->
          numbers.size() > 1
              ? Optional.empty()
              : Optional.of("a scatter chart needs two numbers for each point");
      case BAR, STACKED_BAR, GROUPED_BAR, LINE, GROUPED_LINE, AREA, PIE ->
          columns.size() > 1 && !numbers.isEmpty()
              ? Optional.empty()
              : Optional.of("there is no number to draw beside a name");
    };
  }

  /** The axes of a kind that nothing stands in the way of. */
  ChartChoice drawn(ChartKind kind) {
    return switch (kind) {
      case TABLE ->
          new ChartChoice(kind, Optional.empty(), List.of(), Optional.empty(), Optional.empty());
      case NUMBER ->
          new ChartChoice(kind, Optional.empty(), numbers, Optional.empty(), Optional.empty());
      case SCATTER, GROUPED_SCATTER -> along(kind, numbers.get(1), numbers.getFirst());
      case BAR, STACKED_BAR, GROUPED_BAR, LINE, GROUPED_LINE, AREA, PIE -> {
        int y = y();
        yield along(kind, y, columns.stream().filter(it -> it != y).findFirst().orElseThrow());
      }
    };
  }

  /** The first number that isn't the first column, else the first column. */
  private int y() {
    return numbers.stream()
        .filter(it -> !it.equals(columns.getFirst()))
        .findFirst()
        .orElse(numbers.getFirst());
  }

  private ChartChoice along(ChartKind kind, int y, int x) {
    var series = columns.stream().filter(it -> it != y && it != x).findFirst();
    return new ChartChoice(kind, Optional.of(x), List.of(y), series, Optional.empty());
  }

  private boolean isNumber(int column) {
    return told.table().columns().get(column).type().isNumeric();
  }
}
