package com.seekapa.engine.plan;

import com.seekapa.engine.model.Aggregation;
import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.RowExpression;
import com.seekapa.engine.model.TimeDimension;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.model.TimePart;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.query.TimeRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The making of one part: what is shown is joined first, so that conditions find it joined. */
final class PartMaking {
  private final Ground ground;
  private final Fact fact;
  private final List<Key> keys;
  private final Rows rows;
  private final RowValues values;

  /**
   * @param shown what becomes of the keys
   */
  PartMaking(Ground ground, Fact fact, List<Key> keys, Shown shown) {
    this.ground = ground;
    this.fact = fact;
    this.keys = keys;
    this.rows = new Rows(ground, fact.subject(), ground.model().table(fact.table()), shown);
    this.values = new RowValues(ground);
  }

  /**
   * The part of this name.
   *
   * @param range the days that its rows are of
   * @param shiftedTo the range that its periods are moved onto
   */
  Part part(
      String name, Optional<TimeRange> range, Optional<TimeRange> shiftedTo, List<Filter> filters) {
    var ofKeys = keys.stream().map(key -> value(key, range, shiftedTo)).toList();
    var aggregates = fact.aggregates().stream().map(this::aggregate).toList();
    var all = Stream.concat(filters.stream(), fact.filters().stream()).toList();
    var conditions = conditions(range, all);
    var part = new Part(name, rows.source(), ofKeys, conditions, aggregates);
    return rows.isRepeating() ? new Repeated(ground, keys, rows.table()).once(part) : part;
  }

  /** A list of each row, ordered by values that needn't be shown. */
  Listed listed(Optional<TimeRange> range, List<Filter> filters, List<Dimension> orderedBy) {
    var ofKeys = keys.stream().map(key -> value(key, range, Optional.empty())).toList();
    var ordered = orderedBy.stream().map(it -> values.ordered(it.type(), rows.shown(it))).toList();
    var conditions = conditions(range, filters);
    return new Listed(new Part(fact.name(), rows.source(), ofKeys, conditions, List.of()), ordered);
  }

  /** A part, and the values that it is ordered by. */
  record Listed(Part part, List<RowValue> ordered) {}

  /** The period of each row, and the rows. */
  Series series(TimeGrain grain, Optional<TimeRange> range) {
    var period = period(Optional.empty(), grain, range, Optional.empty());
    var bounds =
        range.map(
            it -> new Series.Bounds(ground.model().calendar().startOf(grain, it.from()), it.to()));
    var step = new Cuts(ground.model().calendar()).step(period);
    return new Series(rows.source(), period, step, bounds);
  }

  private RowValue value(Key key, Optional<TimeRange> range, Optional<TimeRange> shiftedTo) {
    return switch (key.grouping()) {
      case Grouping.ByDimension(var dimension) ->
          new RowValue.Stored(rows.shown(dimension).column());
      case Grouping.ByRow _ -> new RowValue.Stored(rows.required(hidden(key)).column());
      case Grouping.ByTime(var grain, var on) ->
          period(on, grain, range.filter(_ -> on.isEmpty()), shiftedTo.filter(_ -> on.isEmpty()));
      case Grouping.ByTimePart(var part, var on) -> part(on, part);
    };
  }

  private static ColumnReference hidden(Key key) {
    return switch (key.form()) {
      case Key.Form.Hidden(var column) -> column;
      case Key.Form.Plain _,
          Key.Form.NumberInText _,
          Key.Form.DateInText _,
          Key.Form.PartOfCalendar _ ->
          throw new IllegalArgumentException("a key of rows is hidden: " + key);
    };
  }

  private RowValue.PeriodStart period(
      Optional<TimeDimension> on,
      TimeGrain grain,
      Optional<TimeRange> range,
      Optional<TimeRange> shiftedTo) {
    var time = time(on);
    new TimeGrains(ground.model().calendar()).check(fact.subject(), time, grain);
    var cut = new Cuts(ground.model().calendar()).of(grain, range, shiftedTo);
    return new RowValue.PeriodStart(values.time(time, rows.shown(time)), grain, cut);
  }

  private RowValue part(Optional<TimeDimension> on, TimePart part) {
    var time = time(on);
    new TimeGrains(ground.model().calendar()).check(fact.subject(), time, part);
    return new RowValue.PartOf(values.time(time, rows.shown(time)), part);
  }

  private TimeDimension time(Optional<TimeDimension> on) {
    return on.or(fact::time)
        .orElseThrow(() -> new Refusal(new Obstacle.Undated(fact.subject().title())));
  }

  private RowAggregate aggregate(FactAggregate aggregate) {
    var argument =
        aggregate
            .value()
            .map(this::calculated)
            .or(() ->
                aggregate.columns().isEmpty()
                    ? Optional.empty()
                    : Optional.of(argument(aggregate.aggregation(), aggregate.columns())));
    return new RowAggregate(aggregate.name(), aggregate.aggregation(), argument);
  }

  private RowValue calculated(RowExpression expression) {
    return switch (expression) {
      case RowExpression.ColumnValue(var column) -> values.number(found(column));
      case RowExpression.Constant(var number) -> new RowValue.Constant(number);
      case RowExpression.Arithmetic(var operator, var left, var right) ->
          new RowValue.Arithmetic(operator, calculated(left), calculated(right));
      case RowExpression.DaysBetween(var from, var to) ->
          new RowValue.DaysBetween(
              values.time(from, found(from.column())), values.time(to, found(to.column())));
    };
  }

  private Rows.Found found(ColumnReference column) {
    return rows.single(List.of(column), column.column())
        .orElseThrow(() -> new Refusal(fact.subject().notConnected(column.column())));
  }

  private RowValue argument(Aggregation aggregation, List<ColumnReference> columns) {
    var what = columns.getFirst().column();
    return rows.single(columns, what)
        .map(found -> values.argument(aggregation, found))
        .orElseThrow(() -> new Refusal(fact.subject().notConnected(what)));
  }

  private List<RowCondition> conditions(Optional<TimeRange> range, List<Filter> filters) {
    var dated =
        range.map(it -> (Filter) new Filter.Within(time(Optional.empty()), it.from(), it.to()));
    var all = Stream.concat(dated.stream(), Having.ofRows(filters).stream()).toList();
    return new RowFilters(ground, rows).conditions(all, false);
  }
}
