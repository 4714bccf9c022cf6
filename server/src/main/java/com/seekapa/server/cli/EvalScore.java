package com.seekapa.server.cli;

import com.seekapa.server.cli.EvalCases.Case;
import java.util.Optional;

/** How a case went; {@code failure} says what is wrong with its outcome. */
record EvalScore(Case of, String outcome, Optional<String> failure) {
  boolean isPassed() {
    return failure.isEmpty();
  }

  boolean is(String other) {
    return outcome.equals(other);
  }

  /** Answered, and not with what is right. */
  boolean isWrong() {
    return is("answered") && !isPassed();
  }
}
