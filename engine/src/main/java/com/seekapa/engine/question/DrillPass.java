package com.seekapa.engine.question;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.question.Interpretation.Reason;
import com.seekapa.engine.question.Span.Role;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads "drill into Europe": a row for each thing one level below, by the model's hierarchies. */
final class DrillPass implements Pass {
  @Override
  public Optional<Stop> read(Draft draft) {
    var word = draft.marks.find(Word.DRILL);
    return word.isEmpty() || !draft.groupings.isEmpty()
        ? Optional.empty()
        : below(draft)
            .map(it -> show(draft, word.get(), it))
            .orElseGet(() -> unclear(draft, word.get()));
  }

  private static Optional<Stop> show(Draft draft, int word, Dimension level) {
    draft.groupings.add(new Grouping.ByDimension(level));
    draft.marks.use(word, Role.DIMENSION, "by " + level.names().label());
    return Optional.empty();
  }

  private static Optional<Dimension> below(Draft draft) {
    return draft.filters.stream()
        .flatMap(it ->
            it instanceof Filter.OneOf(var dimension, _) ? Stream.of(dimension) : Stream.empty())
        .flatMap(dimension -> draft.model.below(dimension).stream())
        .findFirst();
  }

  private static Optional<Stop> unclear(Draft draft, int word) {
    return Optional.of(
        new Stop.Refuse(
            Reason.NOT_SUPPORTED,
            "Say what to show instead of “"
                + draft.marks.text(word)
                + "”, as in “revenue in Europe by country”."));
  }
}
