package com.seekapa.engine.plan;

import com.seekapa.engine.model.Aggregation;
import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.Expression;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.RowExpression;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.model.TimeDimension;
import com.seekapa.engine.query.Filter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the aggregates over tables that measures are calculated from. */
final class Leaves {
  private final SemanticModel model;
  private final Paths paths;

  Leaves(SemanticModel model, Paths paths) {
    this.model = model;
    this.paths = paths;
  }

  /** The aggregates that the measure is calculated from, at least one, in order. */
  List<Leaf> of(Measure measure) {
    var leaves = leaves(measure).distinct().toList();
    if (leaves.isEmpty()) {
      throw new IllegalArgumentException("the measure " + measure.id() + " aggregates nothing");
    }
    return leaves;
  }

  /** The aggregate itself as a leaf of the measure. */
  Leaf aggregate(Measure measure, Expression.Aggregate aggregate, List<Filter> filters) {
    var column = aggregate.column();
    return leaf(
        measure,
        aggregate,
        column.table(),
        aggregate.aggregation(),
        Optional.of(column),
        Optional.empty(),
        filters);
  }

  /** The aggregate of what the rows of a table refer to. */
  Leaf aggregate(Measure measure, Expression.AggregateOf of, List<Filter> filters) {
    var aggregate = of.aggregate();
    return leaf(
        measure,
        of,
        of.table(),
        aggregate.aggregation(),
        Optional.of(aggregate.column()),
        Optional.empty(),
        filters);
  }

  /** The aggregate of what is calculated from each row of a table. */
  Leaf aggregate(Measure measure, Expression.AggregateOfValues of, List<Filter> filters) {
    return leaf(
        measure,
        of,
        of.table(),
        of.aggregation(),
        Optional.empty(),
        Optional.of(of.value()),
        filters);
  }

  Leaf count(Measure measure, Expression.CountRows count, List<Filter> filters) {
    return leaf(
        measure,
        count,
        count.table(),
        Aggregation.COUNT,
        Optional.empty(),
        Optional.empty(),
        filters);
  }

  private Stream<Leaf> leaves(Measure measure) {
    return leaves(measure, measure.expression(), List.of());
  }

  private Stream<Leaf> leaves(Measure measure, Expression expression, List<Filter> filters) {
    return switch (expression) {
      case Expression.Aggregate aggregate -> Stream.of(aggregate(measure, aggregate, filters));
      case Expression.CountRows count -> Stream.of(count(measure, count, filters));
      case Expression.AggregateOf aggregate -> Stream.of(aggregate(measure, aggregate, filters));
      case Expression.AggregateOfValues of -> Stream.of(aggregate(measure, of, filters));
      case Expression.Where where -> leaves(measure, where.expression(), and(filters, where));
      case Expression.ShareOfTotal(var id) -> leaves(model.measure(id));
      case Expression.MeasureValue(var id) ->
          leaves(model.measure(id), model.measure(id).expression(), filters);
      case Expression.Constant _ -> Stream.empty();
      case Expression.Arithmetic(_, var left, var right) ->
          Stream.concat(leaves(measure, left, filters), leaves(measure, right, filters));
    };
  }

  /** What rows fulfil so far, and what they fulfil besides. */
  static List<Filter> and(List<Filter> filters, Expression.Where where) {
    return Stream.concat(filters.stream(), where.conditions().stream().map(Filter.class::cast))
        .toList();
  }

  private Leaf leaf(
      Measure measure,
      Expression expression,
      String table,
      Aggregation aggregation,
      Optional<ColumnReference> column,
      Optional<RowExpression> value,
      List<Filter> filters) {
    return new Leaf(
        measure, expression, table, aggregation, column, value, filters, time(measure, table));
  }

  /** The measure's own date where the table has it, else the date of the table's rows. */
  private Optional<TimeDimension> time(Measure measure, String table) {
    return measure
        .time()
        .map(model::timeDimension)
        .filter(time -> paths.route(table, time.column().table()).isPresent())
        .or(() -> model.table(table).time().map(model::timeDimension));
  }
}
