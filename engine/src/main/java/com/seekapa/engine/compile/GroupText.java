package com.seekapa.engine.compile;

import com.seekapa.engine.compile.dialect.Dialect;
import com.seekapa.engine.model.Expression;
import com.seekapa.engine.plan.GroupValue;
import java.math.BigDecimal;
import java.util.function.Function;

/** Writes values calculated from aggregates, in as few brackets as their meaning allows. */
final class GroupText {
  private final Dialect dialect;
  private final Function<GroupValue.Aggregated, String> aggregated;

  /**
   * @param aggregated how an aggregate is written where the value stands
   */
  GroupText(Dialect dialect, Function<GroupValue.Aggregated, String> aggregated) {
    this.dialect = dialect;
    this.aggregated = aggregated;
  }

  String value(GroupValue value) {
    return switch (value) {
      case GroupValue.Aggregated it -> aggregated.apply(it);
      case GroupValue.ShareOfTotal(var part) ->
          dialect.quotient(operand(part, 2), "nullif(sum(" + value(part) + ") OVER (), 0)");
      case GroupValue.Constant(var number) -> constant(number);
      case GroupValue.Arithmetic(var operator, var left, var right) ->
          switch (operator) {
            case ADD -> operand(left, 1) + " + " + operand(right, 1);
            case SUBTRACT -> operand(left, 1) + " - " + operand(right, 2);
            case MULTIPLY -> operand(left, 2) + " * " + operand(right, 3);
            case DIVIDE -> dialect.quotient(operand(left, 2), divisor(right));
          };
    };
  }

  private String operand(GroupValue value, int binding) {
    return binding(value) < binding ? "(" + value(value) + ")" : value(value);
  }

  private static int binding(GroupValue value) {
    return switch (value) {
      case GroupValue.Aggregated _, GroupValue.Constant _ -> 3;
      case GroupValue.ShareOfTotal _ -> 2;
      case GroupValue.Arithmetic(var operator, _, _) ->
          operator == Expression.Operator.ADD || operator == Expression.Operator.SUBTRACT ? 1 : 2;
    };
  }

  private String divisor(GroupValue value) {
    return value instanceof GroupValue.Constant(var number) && number.signum() != 0
        ? constant(number)
        : "nullif(" + value(value) + ", 0)";
  }

  private static String constant(BigDecimal number) {
    var text = number.toPlainString();
    return number.signum() < 0 ? "(" + text + ")" : text;
  }
}
