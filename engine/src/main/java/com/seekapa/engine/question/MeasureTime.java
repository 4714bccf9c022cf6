package com.seekapa.engine.question;

import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.SemanticModel;
import java.util.Optional;

/** Finds the time dimension that dates a measure. */
final class MeasureTime {
  private MeasureTime() {}

  static Optional<String> of(Measure measure, SemanticModel model) {
    return model.timeOf(measure);
  }
}
