package com.seekapa.engine.plan;

import com.seekapa.engine.model.Aggregation;
import com.seekapa.engine.model.Column;
import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.Expression;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.SemanticModel;
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
    return value(measure, measure.expression(), part);
  }

  private GroupValue value(Measure measure, Expression expression, Function<Fact, String> part) {
    return switch (expression) {
      case Expression.Aggregate aggregate -> value(leaves.aggregate(measure, aggregate), part);
      case Expression.CountRows count -> value(leaves.count(measure, count), part);
      case Expression.MeasureValue(var id) -> value(model.measure(id), part);
      case Expression.Constant(var number) -> new GroupValue.Constant(number);
      case Expression.Arithmetic(var operator, var left, var right) ->
          new GroupValue.Arithmetic(
              operator, value(measure, left, part), value(measure, right, part));
    };
  }

  private GroupValue value(Leaf leaf, Function<Fact, String> part) {
    var fact = facts.of(leaf);
    return new GroupValue.Aggregated(
        part.apply(fact), fact.aggregate(leaf).name(), zeroIfAbsent.test(leaf.aggregation()));
  }

  DataType type(Expression expression) {
    return switch (expression) {
      case Expression.Aggregate(var aggregation, var column) -> type(aggregation, column);
      case Expression.CountRows _ -> DataType.INTEGER;
      case Expression.MeasureValue(var id) -> type(model.measure(id).expression());
      case Expression.Constant(var number) ->
          number.stripTrailingZeros().scale() <= 0 ? DataType.INTEGER : DataType.DECIMAL;
      case Expression.Arithmetic(var operator, var left, var right) ->
          operator != Expression.Operator.DIVIDE
                  && type(left) == DataType.INTEGER
                  && type(right) == DataType.INTEGER
              ? DataType.INTEGER
              : DataType.DECIMAL;
    };
  }

  private DataType type(Aggregation aggregation, ColumnReference column) {
    return switch (aggregation) {
      case COUNT, COUNT_DISTINCT -> DataType.INTEGER;
      case AVERAGE, MEDIAN -> DataType.DECIMAL;
      case SUM, MINIMUM, MAXIMUM ->
          model
              .table(column.table())
              .column(column.column())
              .map(Column::type)
              .orElse(DataType.DECIMAL);
    };
  }
}
