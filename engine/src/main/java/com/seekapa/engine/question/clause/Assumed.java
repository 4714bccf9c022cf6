package com.seekapa.engine.question.clause;

import com.seekapa.engine.question.Assumption;
import com.seekapa.engine.question.Span;
import java.util.List;
import java.util.Optional;

/** Says which words of a question were taken for others, and that a reading is not sure. */
final class Assumed {
  /** Fewer than two of three readings below it were right, see docs/understanding.md. */
  static final double SURE = 0.6;

  private Assumed() {}

  static List<Assumption> of(List<Span> spans) {
    return spans.stream()
        .filter(it -> it.assumed() && !it.meaning().isEmpty())
        .map(Assumed::of)
        .distinct()
        .toList();
  }

  /** That a reading is what is meant, where that is far from certain. */
  static Optional<Assumption> reading(double confidence) {
    var percent = Math.round(100 * confidence) + " %";
    return confidence < SURE
        ? Optional.of(
            new Assumption(
                "reading",
                "this is what you mean, which is only " + percent + " sure",
                percent,
                List.of()))
        : Optional.empty();
  }

  private static Assumption of(Span span) {
    return new Assumption(
        SenseText.id(span.text()),
        "“" + span.text() + "” taken as " + span.meaning(),
        span.meaning(),
        List.of());
  }
}
