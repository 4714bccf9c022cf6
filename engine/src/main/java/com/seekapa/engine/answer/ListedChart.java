package com.seekapa.engine.answer;

import com.seekapa.engine.query.ChartKind;
import java.util.List;
import java.util.Optional;

/** How rows that are listed one by one are drawn, where a kind of chart was asked for. */
final class ListedChart {
  private final Told told;
  private final Axes axes;
  private final List<Integer> columns;
  private final List<Integer> numbers;

  ListedChart(Told told) {
    this.told = told;
    this.axes = new Axes(told);
    this.columns = told.columns().groupings();
    this.numbers = columns.stream().filter(axes::isNumeric).toList();
  }

  ChartChoice choose(ChartKind kind) {
    return switch (kind) {
      case TABLE -> ChartChoice.table();
      case NUMBER ->
          told.table().rows().size() == 1 && columns.size() == 1 && numbers.size() == 1
              ? ChartChoice.of(kind, Optional.empty(), numbers, Optional.empty())
              : ChartChoice.table().because("a single number needs a single row");
      case BAR, STACKED_BAR, GROUPED_BAR, LINE, GROUPED_LINE, AREA, PIE, SCATTER, GROUPED_SCATTER ->
          columns.size() > 1 && !numbers.isEmpty()
              ? drawn(kind)
              : ChartChoice.table().because("there is no number to draw beside a name");
    };
  }

  private ChartChoice drawn(ChartKind kind) {
    return switch (kind) {
      case STACKED_BAR -> divided(kind, ChartKind.BAR, "stacked bars need a second name");
      case GROUPED_BAR -> divided(kind, ChartKind.BAR, "grouped bars need a second name");
      case GROUPED_LINE -> divided(kind, ChartKind.LINE, "several lines need a second name");
      case LINE -> repeats() ? drawn(ChartKind.GROUPED_LINE) : along(kind);
      case PIE -> pie();
      case BAR, AREA -> along(kind);
      case SCATTER -> pairs(kind);
      case GROUPED_SCATTER -> colouredPairs();
      case NUMBER, TABLE -> throw new IllegalArgumentException("no axes: " + kind);
    };
  }

  private ChartChoice along(ChartKind kind) {
    return ChartChoice.of(kind, Optional.of(x()), List.of(y()), Optional.empty());
  }

  /** Several rows for one place along the axis, which a further column tells apart. */
  private boolean repeats() {
    return third().isPresent() && axes.distinct(x()) < axes.rows();
  }

  private ChartChoice divided(ChartKind kind, ChartKind single, String reason) {
    return third().isPresent()
        ? ChartChoice.of(kind, Optional.of(x()), List.of(y()), third())
        : along(single).because(reason);
  }

  private ChartChoice pie() {
    boolean negative =
        told.rowsWith(y()).stream().anyMatch(it -> told.number(it, y()).orElseThrow().signum() < 0);
    return negative
        ? along(ChartKind.BAR).because("a pie can't show negative values")
        : along(ChartKind.PIE);
  }

  private ChartChoice pairs(ChartKind kind) {
    boolean two = numbers.size() > 1;
    int y = two ? numbers.get(1) : numbers.getFirst();
    int x = two ? numbers.getFirst() : axes.runningColumn(others(y));
    return ChartChoice.of(kind, Optional.of(x), List.of(y), Optional.empty());
  }

  private ChartChoice colouredPairs() {
    var plain = pairs(ChartKind.SCATTER);
    var series =
        others(plain.y().getFirst()).stream()
            .filter(it -> !plain.x().equals(Optional.of(it)))
            .findFirst();
    return series.isPresent()
        ? ChartChoice.of(ChartKind.GROUPED_SCATTER, plain.x(), plain.y(), series)
        : plain.because("groups of points need a name beside their numbers");
  }

  private int x() {
    return others(y()).getFirst();
  }

  /** The first number that isn't the first column, else the first column. */
  private int y() {
    return numbers.stream()
        .filter(it -> !it.equals(columns.getFirst()))
        .findFirst()
        .orElse(numbers.getFirst());
  }

  private Optional<Integer> third() {
    return others(y()).stream().skip(1).findFirst();
  }

  private List<Integer> others(int column) {
    return columns.stream().filter(it -> it != column).toList();
  }
}
