package com.seekapa.server.conversation;

import com.seekapa.engine.query.QueryParts;
import com.seekapa.engine.question.Interpretation.NotUnderstood;
import com.seekapa.engine.question.Interpretation.Reason;
import com.seekapa.engine.question.Interpretation.Understood;
import com.seekapa.engine.result.Cell;
import com.seekapa.engine.result.ResultTable;
import java.util.Optional;

/**
 * That nothing is found speaks against a reading: people ask about what there is. Where a reading
 * was not sure before, "there is none" is not said as if it were known. Where something is left out
 * ("customers without orders"), nothing may well be left.
 *
 * @param leastConfidence from which on questions are answered, from 0 to 1
 */
public record Doubt(double leastConfidence) {
  /** What finding nothing takes from the odds (log): from 95 in 100 to less than half. */
  private static final double NOTHING_FOUND = -3;

  /** How likely it is that the meaning is what was asked, once its answer is known. */
  public static double confidence(Understood understood, ResultTable found) {
    double before = understood.confidence();
    if (before == 1 || !isNothing(found) || QueryParts.of(understood.query()).excludes()) {
      return before;
    }
    double odds = before / (1 - before) * Math.exp(NOTHING_FOUND);
    return odds / (1 + odds);
  }

  /** Why an answer is not given, if it isn't. */
  Optional<NotUnderstood> about(Meaning meaning, ResultTable found) {
    return confidence(meaning.understood(), found) < leastConfidence
        ? Optional.of(
            new NotUnderstood(
                Reason.UNSURE,
                "I found nothing for “"
                    + meaning.phrase()
                    + "”, and am not sure that this is what you mean. Say it with the names of"
                    + " tables and columns.",
                meaning.understood().spans()))
        : Optional.empty();
  }

  private static boolean isNothing(ResultTable found) {
    return found.rows().stream()
        .allMatch(row -> row.stream().allMatch(Cell.Missing.class::isInstance));
  }
}
