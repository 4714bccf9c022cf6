package com.seekapa.engine.question;

import com.seekapa.engine.question.Interpretation.Reason;
import java.util.Optional;

/** Stops at "…, and how many …": one answer to two questions would be wrong for one of them. */
final class TwoQuestionsPass implements Pass {
  private static final Word[] ASKING = {
    Word.HOW_MANY, Word.HOW_MUCH, Word.WHICH, Word.WHO, Word.WHERE, Word.WHEN
  };

  @Override
  public Optional<Stop> read(Draft draft) {
    var marks = draft.marks;
    return marks
        .open()
        .filter(i -> marks.is(i, Word.AND) && marks.before(i) != Marks.NONE)
        .filter(i -> marks.is(marks.after(i), ASKING) && asksBefore(marks, i))
        .mapToObj(_ ->
            (Stop)
                new Stop.Refuse(
                    Reason.NOT_SUPPORTED, "These are two questions. Ask them one after the other."))
        .findFirst();
  }

  private static boolean asksBefore(Marks marks, int index) {
    return java.util.stream.IntStream.range(0, index)
        .anyMatch(i ->
            marks.has(i, Meaning.OfMeasure.class)
                || marks.has(i, Meaning.OfDimension.class)
                || marks.has(i, Meaning.OfValues.class));
  }
}
