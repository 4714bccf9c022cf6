package com.seekapa.engine.plan;

import com.seekapa.engine.model.Column;
import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Relationship;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.model.TimeDimension;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.query.TimeRange;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds groupings and filters in the rows of one fact table, and notes the joins they need. */
final class Rows {
  private final SemanticModel model;
  private final Paths paths;
  private final String table;
  private final Optional<TimeDimension> time;
  private final Set<Relationship> joins = new LinkedHashSet<>();

  Rows(SemanticModel model, Paths paths, String table, Optional<TimeDimension> time) {
    this.model = model;
    this.paths = paths;
    this.table = table;
    this.time = time;
  }

  /** The fact table with every join needed so far. */
  RowSource source() {
    return new RowSource(table, List.copyOf(joins));
  }

  RowValue value(Grouping grouping, Optional<RowValue.Shift> shift) {
    return switch (grouping) {
      case Grouping.ByDimension(var dimension) -> new RowValue.Stored(column(dimension));
      case Grouping.ByRow _, Grouping.ByTimePart _ -> throw Unplanned.of(grouping);
      case Grouping.ByTime(var grain, var on) ->
          on.isPresent()
              ? period(on.get(), grain, Optional.empty())
              : period(time.orElseThrow(), grain, shift);
    };
  }

  List<RowCondition> conditions(Optional<TimeRange> range, List<Filter> filters) {
    var dated =
        range.map(it -> condition(new Filter.Within(time.orElseThrow(), it.from(), it.to())));
    return Stream.concat(dated.stream(), filters.stream().map(this::condition))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  RowValue.PeriodStart period(TimeDimension on, TimeGrain grain, Optional<RowValue.Shift> shift) {
    var column = column(List.of(on.column()));
    return new RowValue.PeriodStart(
        column, type(column), grain, model.calendar().weekStart(), shift);
  }

  private Optional<RowCondition> condition(Filter filter) {
    return switch (filter) {
      case Filter.OneOf(var dimension, var values) ->
          Optional.of(new RowCondition.OneOf(column(dimension), typed(dimension, values)));
      case Filter.NoneOf(var dimension, var values) ->
          Optional.of(new RowCondition.NoneOf(column(dimension), typed(dimension, values)));
      case Filter.Compared(var dimension, var comparator, var number) ->
          Optional.of(new RowCondition.Compared(column(dimension), comparator, number));
      case Filter.MeasureCompared _ -> Optional.empty();
      case Filter.ComparedWith _,
          Filter.ComparedWithMeasure _,
          Filter.Like _,
          Filter.Missing _,
          Filter.OnParts _,
          Filter.Extreme _,
          Filter.Related _,
          Filter.All _,
          Filter.Any _,
          Filter.Not _ ->
          throw Unplanned.of(filter);
      case Filter.Within(var on, var from, var to) -> {
        var column = column(List.of(on.column()));
        yield Optional.of(new RowCondition.Within(column, type(column), from, to));
      }
    };
  }

  private ColumnReference column(Dimension dimension) {
    return column(dimension.columns());
  }

  private ColumnReference column(List<ColumnReference> columns) {
    var place = paths.place(table, columns).orElseThrow();
    joins.addAll(place.route().steps());
    return place.column();
  }

  private static List<Object> typed(Dimension dimension, List<String> values) {
    return values.stream()
        .map(value -> Values.typed(dimension.type(), value).orElseThrow())
        .distinct()
        .toList();
  }

  private DataType type(ColumnReference reference) {
    return model
        .table(reference.table())
        .column(reference.column())
        .map(Column::type)
        .orElse(DataType.DATE);
  }
}
