package com.seekapa.engine.answer;

import com.seekapa.engine.result.ResultTable;
import java.util.List;
import java.util.Optional;

/**
 * A result, told.
 *
 * @param period the resolved time range in words ("1 Jul – 30 Sep 2026, complete")
 * @param change the change of the first measure where one was asked for and the result has one row
 * @param notes honest remarks on the result (empty, truncated, ties, data that ends earlier)
 * @param followUps questions that can be answered, at most three
 */
public record Answer(
    Sentence sentence,
    Chart chart,
    ResultTable table,
    Optional<String> period,
    Optional<Change> change,
    List<String> notes,
    List<String> followUps) {
  public Answer {
    notes = List.copyOf(notes);
    followUps = List.copyOf(followUps);
  }

  /**
   * A change against another period.
   *
   * @param good whether it is no bad news; a change that is neither is not bad
   * @param text as formatted ("12.4 %")
   * @param against what it is compared with ("last quarter")
   */
  public record Change(Direction direction, boolean good, String text, String against) {
    /** Which way it went. */
    public enum Direction {
      UP,
      DOWN,
      FLAT
    }
  }
}
