package com.seekapa.server.eval;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a case went.
 *
 * @param failure what is wrong with the answer; empty if it passes
 * @param chart whether the kind of chart is right, where one is expected and one was given
 * @param phrase the question as it was understood
 * @param signs what speaks for and against the reading, and how strongly
 * @param contests of the readings that the question has, where they were asked for
 * @param rows the first rows of the answer, and of what is right
 */
record Verdict(
    EvalCase of,
    String outcome,
    boolean answered,
    Optional<String> failure,
    Match match,
    Optional<Boolean> chart,
    Optional<String> phrase,
    OptionalDouble confidence,
    Map<String, Double> signs,
    List<Contest> contests,
    double millis,
    Rows rows) {
  Verdict {
    signs = Map.copyOf(signs);
    contests = List.copyOf(contests);
  }

  /** A few rows as text, to look at. */
  record Rows(List<String> found, List<String> right) {
    static final Rows NONE = new Rows(List.of(), List.of());
  }

  /** The same, had it not been answered. */
  Verdict declined() {
    return new Verdict(
        of,
        "refused",
        false,
        Optional.of("refused"),
        Match.NONE,
        Optional.empty(),
        phrase,
        OptionalDouble.empty(),
        signs,
        contests,
        millis,
        new Rows(List.of(), rows.right()));
  }

  /** How sure the interpretation was; those that carry no doubt were wholly sure. */
  double sureness() {
    return confidence.orElse(1);
  }

  boolean isPassed() {
    return failure.isEmpty();
  }

  /** Whether the likeliest reading is right, where that is known: of what was asked back, too. */
  Optional<Boolean> likeliestRight() {
    return answered
        ? Optional.of(isPassed())
        : contests.stream()
            .filter(Contest::taken)
            .map(Contest::otherRight)
            .findFirst()
            .or(() -> contests.stream().map(Contest::plainRight).findFirst());
  }

  boolean is(String other) {
    return outcome.equals(other);
  }

  /** Answered, and not with what is right. */
  boolean isWrong() {
    return answered && !isPassed();
  }
}
