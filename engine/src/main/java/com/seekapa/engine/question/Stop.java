package com.seekapa.engine.question;

import java.util.List;

/** Why reading a question ended without a query. */
sealed interface Stop {
  record Refuse(Interpretation.Reason reason, String message) implements Stop {}

  /**
   * Something is open that must not be guessed.
   *
   * @param id the override that settles it
   * @param alternatives what it may be settled to
   */
  record AskBack(String question, String id, List<String> alternatives) implements Stop {}
}
