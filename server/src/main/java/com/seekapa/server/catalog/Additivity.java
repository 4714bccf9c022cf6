package com.seekapa.server.catalog;

import com.seekapa.engine.model.Aggregation;
import com.seekapa.engine.model.Expression;
import com.seekapa.engine.model.Expression.Arithmetic;
import com.seekapa.engine.model.Expression.Constant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the values of parts sum to the value of the whole: true of sums and counts of rows, of
 * their sums and differences, and of multiples of them.
 */
final class Additivity {
  private final Map<String, Expression> measures;
  private final Set<String> open = new HashSet<>();

  Additivity(Map<String, Expression> measures) {
    this.measures = measures;
  }

  boolean of(String measure) {
    if (!open.add(measure)) {
      return false;
    }
    try {
      return Optional.ofNullable(measures.get(measure)).map(this::of).orElse(false);
    } finally {
      open.remove(measure);
    }
  }

  private boolean of(Expression expression) {
    return switch (expression) {
      case Expression.CountRows _ -> true;
      case Expression.MeasureValue(var measure) -> of(measure);
      case Constant _, Expression.AggregateOf _, Expression.ShareOfTotal _ -> false;
      case Expression.AggregateOfValues(_, var aggregation, _) -> aggregation == Aggregation.SUM;
      case Expression.Where(var of, _) -> of(of);
      case Expression.Aggregate(var aggregation, var _) ->
          switch (aggregation) {
            case SUM, COUNT -> true;
            case COUNT_DISTINCT, AVERAGE, MINIMUM, MAXIMUM, MEDIAN -> false;
          };
      case Arithmetic(var operator, var left, var right) ->
          switch (operator) {
            case ADD, SUBTRACT -> of(left) && of(right);
            case MULTIPLY ->
                (left instanceof Constant && of(right)) || (right instanceof Constant && of(left));
            case DIVIDE -> right instanceof Constant && of(left);
          };
    };
  }
}
