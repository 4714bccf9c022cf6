package com.seekapa.engine.question.clause;

import com.seekapa.engine.query.Filter.Comparator;
import java.util.Optional;

/** Words that compare numbers. */
final class Comparisons {
  private Comparisons() {}

  static Optional<Comparator> of(Sketch sketch, int i) {
    if (sketch.is(i, Cue.MORE, Cue.AFTER)) {
      return Optional.of(Comparator.MORE);
    }
    if (sketch.is(i, Cue.AT_LEAST, Cue.SINCE)) {
      return Optional.of(Comparator.AT_LEAST);
    }
    if (sketch.is(i, Cue.LESS, Cue.BEFORE)) {
      return Optional.of(Comparator.LESS);
    }
    if (sketch.is(i, Cue.AT_MOST)) {
      return Optional.of(Comparator.AT_MOST);
    }
    return sketch.is(i, Cue.EXACTLY) ? Optional.of(Comparator.EQUAL) : Optional.empty();
  }

  /** "no more than" is at most: the comparator that holds where the other doesn't. */
  static Comparator negated(Comparator comparator) {
    return switch (comparator) {
      case LESS -> Comparator.AT_LEAST;
      case AT_MOST -> Comparator.MORE;
      case EQUAL -> Comparator.NOT_EQUAL;
      case NOT_EQUAL -> Comparator.EQUAL;
      case AT_LEAST -> Comparator.LESS;
      case MORE -> Comparator.AT_MOST;
    };
  }

  /** For columns that grow the other way: older is born earlier. */
  static Comparator reversed(Comparator comparator) {
    return switch (comparator) {
      case LESS -> Comparator.MORE;
      case AT_MOST -> Comparator.AT_LEAST;
      case EQUAL -> Comparator.EQUAL;
      case NOT_EQUAL -> Comparator.NOT_EQUAL;
      case AT_LEAST -> Comparator.AT_MOST;
      case MORE -> Comparator.LESS;
    };
  }
}
