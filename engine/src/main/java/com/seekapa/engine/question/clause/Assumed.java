package com.seekapa.engine.question.clause;

import com.seekapa.engine.question.Assumption;
import com.seekapa.engine.question.Span;
import java.util.List;
import java.util.Locale;

/** Says which words of a question were taken for others. */
final class Assumed {
  private Assumed() {}

  static List<Assumption> of(List<Span> spans) {
    return spans.stream()
        .filter(it -> it.assumed() && !it.meaning().isEmpty())
        .map(Assumed::of)
        .distinct()
        .toList();
  }

  private static Assumption of(Span span) {
    return new Assumption(
        "word:" + span.text().toLowerCase(Locale.ROOT),
        "“" + span.text() + "” taken as " + span.meaning(),
        span.meaning(),
        List.of());
  }
}
