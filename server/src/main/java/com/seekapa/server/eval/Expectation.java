package com.seekapa.server.eval;

import java.util.Optional;

/**
 * What is right for a question.
 *
 * @param outcome answered, refused, clarify, or declined for either of the last two; where it is
 *     given, the kind of chart has to be right as well
 * @param gold rows that are right
 * @param goldSql a query whose rows are right
 * @param ordered whether the order of the rows of that query matters
 * @param chart the kind of chart that is right
 */
record Expectation(
    Optional<String> outcome,
    Optional<Gold> gold,
    Optional<String> goldSql,
    boolean ordered,
    Optional<String> chart) {
  static final Expectation NONE =
      new Expectation(
          Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty());

  /** Whether it says which rows are right. */
  boolean hasRows() {
    return gold.isPresent() || goldSql.isPresent();
  }
}
