package com.seekapa.engine.model;

import java.math.BigDecimal;
import java.util.stream.Stream;

/** How a number is calculated from what a single row holds or refers to. */
public sealed interface RowExpression {
  /** The number in a column. */
  record ColumnValue(ColumnReference column) implements RowExpression {}

  record Constant(BigDecimal value) implements RowExpression {}

  /** Arithmetic; a division by zero has no value. */
  record Arithmetic(Expression.Operator operator, RowExpression left, RowExpression right)
      implements RowExpression {}

  /** How many days the second date is after the first. */
  record DaysBetween(TimeDimension from, TimeDimension to) implements RowExpression {}

  /** The columns that it is calculated from. */
  default Stream<ColumnReference> columns() {
    return switch (this) {
      case ColumnValue(var column) -> Stream.of(column);
      case Constant _ -> Stream.empty();
      case Arithmetic(_, var left, var right) -> Stream.concat(left.columns(), right.columns());
      case DaysBetween(var from, var to) -> Stream.of(from.column(), to.column());
    };
  }
}
