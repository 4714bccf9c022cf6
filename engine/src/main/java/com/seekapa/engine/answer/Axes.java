package com.seekapa.engine.answer;

import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.Format;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.query.ChartKind;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.query.Ordering;
import com.seekapa.engine.result.Cell;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What of a result with measures can stand on which axis of a chart. */
record Axes(Told told) {
  private static final int MOST_SERIES = 8;

  int rows() {
    return told.table().rows().size();
  }

  List<Columns.OfMeasure> measures() {
    return told.columns().measures();
  }

  List<Integer> groupings() {
    return told.columns().groupings();
  }

  boolean isTime(int grouping) {
    return told.shown().get(grouping) instanceof Grouping.ByTime;
  }

  /** Time runs along the axis; else the grouping with more values does, the first if in doubt. */
  int xGrouping() {
    if (groupings().size() < 2 || isTime(0)) {
      return 0;
    }
    boolean second = isTime(1) || distinct(groupings().get(1)) > distinct(groupings().get(0));
    return second ? 1 : 0;
  }

  int xColumn() {
    return groupings().get(xGrouping());
  }

  int seriesColumn() {
    return groupings().get(1 - xGrouping());
  }

  long distinct(int column) {
    return told.table().rows().stream().map(row -> row.get(column)).distinct().count();
  }

  /** The groupings whose values tell every row apart, so that a second one adds nothing. */
  List<Integer> tellingAll() {
    return groupings().stream().filter(it -> distinct(it) == rows()).toList();
  }

  /** The column along which a line of one series runs: a time before a number before a name. */
  int runningColumn(List<Integer> columns) {
    return columns.stream().min(Comparator.comparingInt(this::running)).orElseThrow();
  }

  private int running(int column) {
    return isTemporal(column) ? 0 : isNumeric(column) ? 1 : 2;
  }

  boolean isTemporal(int column) {
    var of = told.table().columns().get(column);
    return switch (of.role()) {
      case TIME, TIME_PART -> true;
      case DIMENSION -> of.type() == DataType.DATE || of.type() == DataType.TIMESTAMP;
      case MEASURE, PREVIOUS, CHANGE, CHANGE_RATIO -> false;
    };
  }

  boolean isNumeric(int column) {
    return told.table().columns().get(column).type().isNumeric();
  }

  /** Names without an order of their own. */
  boolean isNames(int column) {
    return !isTemporal(column) && !isNumeric(column);
  }

  /** What is drawn: the change where rows are ordered by it, else the measure. */
  int firstY() {
    return orderedByChange().orElse(measures().getFirst().value());
  }

  private Optional<Integer> orderedByChange() {
    return told.query().ordering().stream()
        .findFirst()
        .flatMap(ordering ->
            switch (ordering.key()) {
              case Ordering.Key.OfChange(var measure, var relative) ->
                  told.columns().of(measure).flatMap(columns -> change(columns, relative));
              case Ordering.Key.OfMeasure _,
                  Ordering.Key.OfGrouping _,
                  Ordering.Key.OfDimension _ ->
                  Optional.empty();
            });
  }

  private static Optional<Integer> change(Columns.OfMeasure columns, boolean relative) {
    var column = relative ? columns.ratio() : columns.change();
    return column.isPresent() ? Optional.of(column.getAsInt()) : Optional.empty();
  }

  /** The columns that can share an axis: measures in the unit of the first, or it and before. */
  List<Integer> yColumns() {
    if (orderedByChange().isPresent()) {
      return List.of(firstY());
    }
    var first = measures().getFirst();
    if (first.previous().isPresent()) {
      return List.of(first.value(), first.previous().getAsInt());
    }
    return measures().stream()
        .filter(measure -> sameUnit(measure.measure(), first.measure()))
        .map(Columns.OfMeasure::value)
        .toList();
  }

  private static boolean sameUnit(Measure measure, Measure other) {
    Format format = measure.format();
    return format.kind() == other.format().kind() && format.unit().equals(other.format().unit());
  }

  boolean isShareable() {
    return measures().stream().allMatch(measure -> measure.measure().additive());
  }

  boolean hasNegatives() {
    int column = measures().getFirst().value();
    return IntStream.range(0, rows())
        .anyMatch(row ->
            told.table().cell(row, column) instanceof Cell.Number n && n.value().signum() < 0);
  }

  boolean hasPositives() {
    int column = measures().getFirst().value();
    return told.rowsWith(column).stream()
        .anyMatch(row -> told.number(row, column).orElseThrow().signum() > 0);
  }

  // --- drawing a kind

  ChartChoice drawn(ChartKind kind) {
    var none = Optional.<Integer>empty();
    return switch (kind) {
      case TABLE -> ChartChoice.table();
      case NUMBER -> ChartChoice.of(kind, none, List.of(firstY()), none);
      case PIE -> ChartChoice.of(kind, Optional.of(xColumn()), List.of(firstY()), none);
      case BAR, LINE -> along(kind, 1);
      case GROUPED_BAR, STACKED_BAR, GROUPED_LINE, AREA -> along(kind, MOST_SERIES);
      case SCATTER, GROUPED_SCATTER -> scatter(kind);
    };
  }

  private ChartChoice along(ChartKind kind, int most) {
    if (groupings().size() == 2) {
      var series = Optional.of(seriesColumn());
      return ChartChoice.of(kind, Optional.of(xColumn()), List.of(firstY()), series);
    }
    var y = yColumns().stream().limit(most).toList();
    return ChartChoice.of(kind, Optional.of(xColumn()), y, Optional.empty());
  }

  /** Pairs of measures, or a measure over the grouping. */
  private ChartChoice scatter(ChartKind kind) {
    boolean pairs = measures().size() > 1;
    int x = pairs ? measures().getFirst().value() : runningColumn(groupings());
    int y = pairs ? measures().get(1).value() : firstY();
    var rest = groupings().stream().filter(it -> it != x).toList();
    var series =
        kind == ChartKind.GROUPED_SCATTER && !rest.isEmpty()
            ? Optional.of(rest.stream().min(Comparator.comparingLong(this::distinct)).orElseThrow())
            : Optional.<Integer>empty();
    return ChartChoice.of(kind, Optional.of(x), List.of(y), series);
  }
}
