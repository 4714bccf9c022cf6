package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.Aggregation;
import java.util.Optional;

/** Words that make one value of many. */
final class Aggregating {
  private Aggregating() {}

  static Optional<Aggregation> of(Sketch sketch, int i) {
    if (sketch.is(i, Cue.AVERAGE)) {
      return Optional.of(Aggregation.AVERAGE);
    }
    if (sketch.is(i, Cue.SUM)) {
      return Optional.of(Aggregation.SUM);
    }
    if (sketch.is(i, Cue.MAXIMUM)) {
      return Optional.of(Aggregation.MAXIMUM);
    }
    if (sketch.is(i, Cue.MINIMUM)) {
      return Optional.of(Aggregation.MINIMUM);
    }
    return sketch.is(i, Cue.MEDIAN) ? Optional.of(Aggregation.MEDIAN) : Optional.empty();
  }
}
