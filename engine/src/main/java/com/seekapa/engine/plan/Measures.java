package com.seekapa.engine.plan;

import com.seekapa.engine.model.Aggregation;
import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Expression;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.query.Filter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Turns the expressions of measures into values over the aggregates of facts. */
final class Measures {
  private final SemanticModel model;
  private final Leaves leaves;
  private final Facts facts;
  private final Predicate<Aggregation> zeroIfAbsent;

  Measures(SemanticModel model, Leaves leaves, Facts facts, Predicate<Aggregation> zeroIfAbsent) {
    this.model = model;
    this.leaves = leaves;
    this.facts = facts;
    this.zeroIfAbsent = zeroIfAbsent;
  }

  /** The measure over the parts that {@code part} names. */
  GroupValue value(Measure measure, Function<Fact, String> part) {
    return value(measure, measure.expression(), List.of(), part);
  }

  private GroupValue value(
      Measure measure, Expression expression, List<Filter> filters, Function<Fact, String> part) {
    return switch (expression) {
      case Expression.Aggregate aggregate ->
          value(leaves.aggregate(measure, aggregate, filters), part);
      case Expression.CountRows count -> value(leaves.count(measure, count, filters), part);
      case Expression.AggregateOf aggregate ->
          value(leaves.aggregate(measure, aggregate, filters), part);
      case Expression.AggregateOfValues of -> value(leaves.aggregate(measure, of, filters), part);
      case Expression.Where where ->
          value(measure, where.expression(), Leaves.and(filters, where), part);
      case Expression.ShareOfTotal(var id) ->
          new GroupValue.ShareOfTotal(value(model.measure(id), part));
      case Expression.MeasureValue(var id) ->
          value(model.measure(id), model.measure(id).expression(), filters, part);
      case Expression.Constant(var number) -> new GroupValue.Constant(number);
      case Expression.Arithmetic(var operator, var left, var right) ->
          new GroupValue.Arithmetic(
              operator, value(measure, left, filters, part), value(measure, right, filters, part));
    };
  }

  private GroupValue value(Leaf leaf, Function<Fact, String> part) {
    var fact = facts.of(leaf);
    return new GroupValue.Aggregated(
        part.apply(fact), fact.aggregate(leaf).name(), zeroIfAbsent.test(leaf.aggregation()));
  }

  /** A measure that only orders or compares, made of an aggregate of a dimension. */
  static Measure of(Dimension dimension, Aggregation aggregation, ColumnReference column) {
    return new Measure(
        dimension.id(),
        dimension.names(),
        "",
        new Expression.Aggregate(aggregation, column),
        dimension.format(),
        Optional.empty(),
        Measure.Good.NEITHER,
        false);
  }
}
