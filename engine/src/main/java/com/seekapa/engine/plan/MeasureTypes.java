package com.seekapa.engine.plan;

import com.seekapa.engine.model.Aggregation;
import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Expression;
import com.seekapa.engine.model.RowExpression;
import java.util.Optional;

/** Says what kind of value a measure has. */
final class MeasureTypes {
  private final Ground ground;

  MeasureTypes(Ground ground) {
    this.ground = ground;
  }

  DataType type(Expression expression) {
    return switch (expression) {
      case Expression.Aggregate(var aggregation, var column) -> type(aggregation, column);
      case Expression.CountRows _ -> DataType.INTEGER;
      case Expression.AggregateOf(_, var aggregate) -> type(aggregate);
      case Expression.AggregateOfValues(_, var aggregation, var value) -> type(aggregation, value);
      case Expression.Where(var of, _) -> type(of);
      case Expression.ShareOfTotal _ -> DataType.DECIMAL;
      case Expression.MeasureValue(var id) -> type(ground.model().measure(id).expression());
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

  private static DataType type(Aggregation aggregation, RowExpression value) {
    return switch (aggregation) {
      case COUNT, COUNT_DISTINCT -> DataType.INTEGER;
      case AVERAGE, MEDIAN -> DataType.DECIMAL;
      case SUM, MINIMUM, MAXIMUM ->
          value instanceof RowExpression.DaysBetween ? DataType.INTEGER : DataType.DECIMAL;
    };
  }

  private DataType type(Aggregation aggregation, ColumnReference column) {
    return switch (aggregation) {
      case COUNT, COUNT_DISTINCT -> DataType.INTEGER;
      case AVERAGE, MEDIAN -> DataType.DECIMAL;
      case SUM -> sum(ground.type(column, DataType.DECIMAL));
      case MINIMUM, MAXIMUM ->
          numberIn(column).orElseGet(() -> ground.type(column, DataType.DECIMAL));
    };
  }

  /** The kind of number that the model sees in a column, whatever it is stored as. */
  private Optional<DataType> numberIn(ColumnReference column) {
    return ground.model().dimensions().stream()
        .filter(it -> it.home().equals(column))
        .map(Dimension::type)
        .filter(DataType::isNumeric)
        .findFirst();
  }

  /** Numbers in texts are numbers once they are added up. */
  private static DataType sum(DataType of) {
    return of == DataType.INTEGER ? DataType.INTEGER : DataType.DECIMAL;
  }
}
