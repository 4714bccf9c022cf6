package com.seekapa.server.eval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A question to ask, or several in one conversation, of which the last one counts.
 *
 * @param group the track or skill under which it is reported
 * @param database the name of the database it is about
 * @param hint definitions that belong to the question
 * @param asOf when it is asked
 * @param expected what is right for the last question
 */
public record EvalCase(
    String id,
    String group,
    Optional<String> database,
    List<Turn> turns,
    Optional<String> hint,
    Instant asOf,
    Expectation expected) {
  public EvalCase {
    turns = List.copyOf(turns);
    if (turns.isEmpty()) {
      throw new IllegalArgumentException("a case needs a question");
    }
  }

  /**
   * @param expected what is right for this question, where that is known although others follow
   */
  public record Turn(String question, Optional<Expectation> expected) {}

  /** The questions as one line. */
  String question() {
    return String.join(" | ", turns.stream().map(Turn::question).toList());
  }

  boolean isScoredByTurn() {
    return turns.stream().anyMatch(turn -> turn.expected().isPresent());
  }
}
