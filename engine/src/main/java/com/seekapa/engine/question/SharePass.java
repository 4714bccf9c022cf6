package com.seekapa.engine.question;

import com.seekapa.engine.model.Measure;
import com.seekapa.engine.query.Ordering;
import com.seekapa.engine.question.Interpretation.Reason;
import com.seekapa.engine.question.Marks.Noun;
import com.seekapa.engine.question.Span.Role;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads shares of a total: "share of revenue by region", "channel mix last quarter". */
final class SharePass implements Pass {
  @Override
  public Optional<Stop> read(Draft draft) {
    var word = draft.marks.find(Word.SHARE);
    return word.isEmpty() ? Optional.empty() : share(draft, word.get());
  }

  private static Optional<Stop> share(Draft draft, int word) {
    if (isNamedBeside(draft)) {
      return refuse(
          "Ask for the share of one measure at a time, as in “share of revenue by region”.");
    }
    var measure = draft.measures.stream().findFirst().or(() -> assumed(draft));
    if (measure.isEmpty() || !draft.model.measures().contains(measure.get())) {
      return refuse("It is not clear what “" + draft.marks.text(word) + "” is a share of.");
    }
    if (!measure.get().additive()) {
      return refuse(
          measure.get().names().title()
              + " of several groups doesn't add up to a whole, so there are no shares of it.");
    }
    show(draft, measure.get(), AdHocMeasure.share(measure.get()));
    draft.marks.use(word, Role.MEASURE, "share of the total");
    return Optional.empty();
  }

  private static boolean isNamedBeside(Draft draft) {
    return IntStream.range(0, draft.marks.size())
            .filter(i -> draft.marks.isNoun(i, Noun.MEASURE))
            .count()
        > 1;
  }

  private static Optional<Measure> assumed(Draft draft) {
    return draft.defaultMeasure().map(it -> DefaultMeasure.assume(draft, it));
  }

  private static void show(Draft draft, Measure measure, Measure share) {
    draft.measures.clear();
    draft.measures.add(share);
    draft.ordering.replaceAll(it ->
        it.key().equals(new Ordering.Key.OfMeasure(measure))
            ? new Ordering(new Ordering.Key.OfMeasure(share), it.direction())
            : it);
  }

  private static Optional<Stop> refuse(String message) {
    return Optional.of(new Stop.Refuse(Reason.NOT_SUPPORTED, message));
  }
}
