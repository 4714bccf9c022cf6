package com.seekapa.engine.question;

import com.seekapa.engine.model.Expression;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.SemanticModel;
import java.util.Optional;

/** Finds the time dimension that dates a measure. */
final class MeasureTime {
  private MeasureTime() {}

  /** Its own, or that of the first table it counts. */
  static Optional<String> of(Measure measure, SemanticModel model) {
    return measure.time().or(() -> of(measure.expression(), model));
  }

  private static Optional<String> of(Expression expression, SemanticModel model) {
    return switch (expression) {
      case Expression.Aggregate(_, var column) -> model.table(column.table()).time();
      case Expression.CountRows(var table) -> model.table(table).time();
      case Expression.MeasureValue(var id) -> of(model.measure(id), model);
      case Expression.Constant _ -> Optional.empty();
      case Expression.Arithmetic(_, var left, var right) ->
          of(left, model).or(() -> of(right, model));
    };
  }
}
