package com.seekapa.engine.question;

import com.seekapa.engine.model.Measure;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.query.Ordering;
import com.seekapa.engine.query.Ordering.Direction;
import com.seekapa.engine.query.Ordering.Key;
import com.seekapa.engine.question.Marks.Noun;
import com.seekapa.engine.question.Span.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads order without a ranking: "sorted by revenue", "highest first", "products by profit". */
final class Sorting {
  private final Draft draft;
  private final Marks marks;

  Sorting(Draft draft) {
    this.draft = draft;
    this.marks = draft.marks;
  }

  void read() {
    var sort = marks.find(Word.SORT);
    sort.ifPresent(i -> marks.use(i, Role.ORDER, "sorted"));
    var descending = useOrder(Word.DESCENDING);
    var ascending = useOrder(Word.ASCENDING);
    var keyNoun = marks.open().filter(i -> marks.isNoun(i, Noun.KEY)).boxed().findFirst();
    if (keyNoun.isPresent()) {
      sortBy(keyNoun.get(), descending, ascending);
    } else if (descending || ascending || sort.isPresent()) {
      draft.measures.stream().findFirst().ifPresent(it -> order(new Key.OfMeasure(it), !ascending));
    } else {
      byMeasure().ifPresent(it -> order(new Key.OfMeasure(it), true));
      byChange();
    }
  }

  /** "countries where revenue fell": every country, those that fell most in front. */
  private void byChange() {
    var change = marks.find(Word.DECLINE).or(() -> marks.find(Word.GROWTH));
    boolean things = draft.groupings.stream().anyMatch(Grouping.ByDimension.class::isInstance);
    boolean asksWhich = marks.find(Word.WHICH, Word.WHERE).isPresent();
    if (change.isEmpty() || draft.comparison.isEmpty() || !things || !asksWhich) {
      return;
    }
    boolean fell = marks.is(change.get(), Word.DECLINE);
    draft.measures.stream()
        .findFirst()
        .ifPresent(measure -> order(new Key.OfChange(measure, false), !fell));
    String order = fell ? "those that fell most come first" : "those that rose most come first";
    draft.assume(new Assumption("order", "All are shown: " + order, order, List.of()));
  }

  private void sortBy(int noun, boolean descending, boolean ascending) {
    marks.use(noun, Role.ORDER, "sorted by");
    var measure = marks.as(noun, Meaning.OfMeasure.class).map(Meaning.OfMeasure::measure);
    var dimension = marks.as(noun, Meaning.OfDimension.class).map(Meaning.OfDimension::dimension);
    if (measure.isPresent()) {
      draft.measures.add(measure.get());
      boolean changes = marks.is(marks.after(noun), Word.GROWTH, Word.DECLINE);
      order(
          changes ? changeOf(measure.get(), marks) : new Key.OfMeasure(measure.get()), !ascending);
    } else if (dimension.isPresent()) {
      var grouping = new Grouping.ByDimension(dimension.get());
      draft.groupings.add(grouping);
      order(new Key.OfGrouping(grouping), descending);
    }
  }

  private boolean useOrder(Word word) {
    var found = marks.find(word);
    found.ifPresent(
        i -> marks.use(i, Role.ORDER, word == Word.ASCENDING ? "lowest first" : "highest first"));
    return found.isPresent();
  }

  private void order(Key key, boolean descending) {
    draft.ordering.add(new Ordering(key, descending ? Direction.DESCENDING : Direction.ASCENDING));
  }

  /** "products by revenue" ranks; "revenue by product" does not. */
  private Optional<Measure> byMeasure() {
    if (draft.groupings.isEmpty()) {
      return Optional.empty();
    }
    return IntStream.range(0, marks.size())
        .filter(i -> marks.isNoun(i, Noun.MEASURE) && marks.is(marks.before(i), Word.BY))
        .filter(i -> IntStream.range(0, i).anyMatch(at -> marks.isNoun(at, Noun.DIMENSION)))
        .mapToObj(i -> marks.as(i, Meaning.OfMeasure.class))
        .flatMap(Optional::stream)
        .map(Meaning.OfMeasure::measure)
        .findFirst();
  }

  /** "growth" is relative, a rise or fall is an amount. */
  static Key changeOf(Measure measure, Marks marks) {
    boolean relative =
        marks.find(Word.GROWTH).filter(i -> marks.lowerText(i).startsWith("gr")).isPresent();
    return new Key.OfChange(measure, relative);
  }
}
