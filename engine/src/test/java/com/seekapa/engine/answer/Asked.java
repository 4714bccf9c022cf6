package com.seekapa.engine.answer;

import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Format;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.query.ChartKind;
import com.seekapa.engine.query.Comparison;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.query.Ordering;
import com.seekapa.engine.query.SemanticQuery;
import com.seekapa.engine.query.TimeRange;
import com.seekapa.engine.result.Cell;
import com.seekapa.engine.result.ResultColumn;
import com.seekapa.engine.result.ResultTable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** A query in the making, and results for it, written as tests like to write them. */
public final class Asked {
  public static final TimeRange LAST_QUARTER =
      range("2026-07-01", "2026-09-30", "last quarter", true);
  public static final TimeRange THIS_QUARTER =
      range("2026-10-01", "2026-12-31", "this quarter", false);
  public static final TimeRange THIS_YEAR = range("2026-01-01", "2026-12-31", "this year", false);
  public static final TimeRange IN_2025 = range("2025-01-01", "2025-12-31", "in 2025", true);

  private final List<Measure> measures;
  private List<Grouping> groupings = List.of();
  private final List<Filter> filters = new ArrayList<>();
  private Optional<TimeRange> time = Optional.empty();
  private Optional<Comparison> comparison = Optional.empty();
  private List<Ordering> ordering = List.of();
  private OptionalInt limit = OptionalInt.empty();
  private Optional<ChartKind> chart = Optional.empty();

  private Asked(List<Measure> measures) {
    this.measures = measures;
  }

  public static Asked ask(Measure... measures) {
    return new Asked(List.of(measures));
  }

  public static TimeRange range(String from, String to, String words, boolean complete) {
    return new TimeRange(LocalDate.parse(from), LocalDate.parse(to), words, complete);
  }

  /** Groupings, each a dimension or a grain. */
  public Asked by(Object... things) {
    groupings = List.of(things).stream().map(Asked::grouping).toList();
    return this;
  }

  private static Grouping grouping(Object thing) {
    return thing instanceof Dimension dimension
        ? new Grouping.ByDimension(dimension)
        : new Grouping.ByTime((TimeGrain) thing, Optional.empty());
  }

  public Asked in(Dimension dimension, String... values) {
    return where(new Filter.OneOf(dimension, List.of(values)));
  }

  public Asked where(Filter filter) {
    filters.add(filter);
    return this;
  }

  public Asked during(TimeRange range) {
    time = Optional.of(range);
    return this;
  }

  public Asked against(Comparison.Kind kind, String from, String to) {
    comparison = Optional.of(new Comparison(kind, range(from, to, "", true)));
    return this;
  }

  public Asked top(int count) {
    limit = OptionalInt.of(count);
    return ordered(new Ordering.Key.OfMeasure(measures.getFirst()), true);
  }

  public Asked bottom(int count) {
    limit = OptionalInt.of(count);
    return ordered(new Ordering.Key.OfMeasure(measures.getFirst()), false);
  }

  public Asked first(int count) {
    limit = OptionalInt.of(count);
    return this;
  }

  public Asked ordered(Ordering.Key key, boolean descending) {
    ordering =
        List.of(
            new Ordering(
                key, descending ? Ordering.Direction.DESCENDING : Ordering.Direction.ASCENDING));
    return this;
  }

  public Asked as(ChartKind kind) {
    chart = Optional.of(kind);
    return this;
  }

  public SemanticQuery query() {
    return new SemanticQuery(
        measures, groupings, filters, time, comparison, ordering, limit, chart);
  }

  /**
   * Rows of plain values; with a comparison each measure takes two, and its change is worked out.
   */
  public ResultTable rows(Object[]... rows) {
    return new ResultTable(
        columns(), List.of(rows).stream().map(row -> cells(List.of(row))).toList(), false);
  }

  public static Object[] row(Object... values) {
    return values;
  }

  private List<ResultColumn> columns() {
    var columns = new ArrayList<ResultColumn>();
    groupings.forEach(grouping -> columns.add(column(grouping)));
    measures.forEach(measure -> columns.addAll(columns(measure)));
    return columns;
  }

  private static ResultColumn column(Grouping grouping) {
    return switch (grouping) {
      case Grouping.ByRow _, Grouping.ByTimePart _ ->
          throw new IllegalArgumentException("no made-up results for " + grouping);
      case Grouping.ByDimension(var dimension) ->
          new ResultColumn(
              dimension.id(),
              dimension.names().label(),
              ResultColumn.Role.DIMENSION,
              dimension.id(),
              dimension.type(),
              dimension.format(),
              Optional.empty());
      case Grouping.ByTime(var grain, _) -> {
        var name = grain.name().toLowerCase(Locale.ROOT);
        yield new ResultColumn(
            name,
            name,
            ResultColumn.Role.TIME,
            name,
            DataType.DATE,
            Format.PLAIN,
            Optional.of(grain));
      }
    };
  }

  private List<ResultColumn> columns(Measure measure) {
    var value = column(measure, "", ResultColumn.Role.MEASURE, measure.format());
    return comparison.isEmpty()
        ? List.of(value)
        : List.of(
            value,
            column(measure, "_previous", ResultColumn.Role.PREVIOUS, measure.format()),
            column(measure, "_change", ResultColumn.Role.CHANGE, measure.format()),
            column(measure, "_change_ratio", ResultColumn.Role.CHANGE_RATIO, Shop.PERCENT));
  }

  private static ResultColumn column(
      Measure measure, String suffix, ResultColumn.Role role, Format format) {
    return new ResultColumn(
        measure.id() + suffix,
        measure.names().label() + suffix.replace('_', ' '),
        role,
        measure.id(),
        DataType.DECIMAL,
        format,
        Optional.empty());
  }

  private List<Cell> cells(List<Object> values) {
    var cells = new ArrayList<Cell>();
    values.subList(0, groupings.size()).forEach(value -> cells.add(cell(value)));
    var numbers = values.subList(groupings.size(), values.size());
    for (int i = 0; i < numbers.size(); i += comparison.isPresent() ? 2 : 1) {
      cells.add(cell(numbers.get(i)));
      if (comparison.isPresent()) {
        cells.add(cell(numbers.get(i + 1)));
        cells.addAll(change(cell(numbers.get(i)), cell(numbers.get(i + 1))));
      }
    }
    return cells;
  }

  private static List<Cell> change(Cell value, Cell previous) {
    if (!(value instanceof Cell.Number(var now) && previous instanceof Cell.Number(var before))) {
      return List.of(Cell.MISSING, Cell.MISSING);
    }
    var change = now.subtract(before);
    return List.of(
        new Cell.Number(change),
        before.signum() == 0
            ? Cell.MISSING
            : new Cell.Number(change.divide(before, MathContext.DECIMAL64)));
  }

  private static Cell cell(Object value) {
    return switch (value) {
      case Cell cell -> cell;
      case Boolean flag -> new Cell.Flag(flag);
      case Integer number -> new Cell.Number(BigDecimal.valueOf(number));
      case Long number -> new Cell.Number(BigDecimal.valueOf(number));
      case Double number -> new Cell.Number(BigDecimal.valueOf(number));
      case String text when text.matches("\\d{4}-\\d\\d-\\d\\d") ->
          new Cell.Day(LocalDate.parse(text));
      default -> new Cell.Text(value.toString());
    };
  }
}
