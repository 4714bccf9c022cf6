package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.model.TimeDimension;
import java.util.Optional;

/** The time dimensions behind columns. */
final class Dates {
  private Dates() {}

  static boolean isDated(SemanticModel model, Dimension dimension) {
    return of(model, dimension).isPresent();
  }

  /** Whether values of a column lie in time: dates, and years written as numbers. */
  static boolean tellsTime(SemanticModel model, Dimension dimension) {
    return isDated(model, dimension) || dimension.role() == Dimension.Role.YEAR;
  }

  static Optional<TimeDimension> of(SemanticModel model, Dimension dimension) {
    return model.timeDimensions().stream()
        .filter(it -> it.column().equals(dimension.home()))
        .findFirst();
  }

  /** The date by which rows of the table are dated. */
  static Optional<TimeDimension> of(SemanticModel model, Table table) {
    return table
        .time()
        .map(model::timeDimension)
        .or(() ->
            model.timeDimensions().stream()
                .filter(it -> it.column().table().equals(table.name()))
                .findFirst());
  }
}
