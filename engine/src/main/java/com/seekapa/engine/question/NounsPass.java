package com.seekapa.engine.question;

import com.seekapa.engine.model.Aggregation;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.TimeDimension;
import com.seekapa.engine.model.TimePart;
import com.seekapa.engine.phrase.TimeText;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.question.Interpretation.Reason;
import com.seekapa.engine.question.Marks.Noun;
import com.seekapa.engine.question.Meaning.OfDimension;
import com.seekapa.engine.question.Meaning.OfGrain;
import com.seekapa.engine.question.Meaning.OfMeasure;
import com.seekapa.engine.question.Meaning.OfPart;
import com.seekapa.engine.question.Meaning.OfParts;
import com.seekapa.engine.question.Meaning.OfRow;
import com.seekapa.engine.question.Meaning.OfTimeDimension;
import com.seekapa.engine.question.Span.Role;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Decides for each noun whether it is a measure, a grouping, or the noun that a filter describes;
 * "customers" may be all three. The words before and after it decide.
 */
final class NounsPass implements Pass {
  @Override
  public Optional<Stop> read(Draft draft) {
    var reader = new Reader(draft);
    for (int i : draft.marks.open().toArray()) {
      var stop = reader.noun(i);
      if (stop.isPresent()) {
        return stop;
      }
    }
    return Optional.empty();
  }

  private record Reader(Draft draft) {
    Optional<Stop> noun(int i) {
      if (has(i, OfGrain.class)) {
        return grain(i);
      }
      var part = partShown(i);
      if (part.isPresent()) {
        return part(i, part.get());
      }
      if (!has(i, OfMeasure.class) && !has(i, OfDimension.class) && !has(i, OfRow.class)) {
        return Optional.empty();
      }
      if (isCounted(i)) {
        return counted(i);
      }
      if (marks().is(marks().before(i), Word.SORT)) {
        marks().noun(i, Noun.KEY);
        return Optional.empty();
      }
      boolean mayCount = has(i, OfMeasure.class) || (has(i, OfRow.class) && countsItself(i));
      if (has(i, OfDimension.class) && (!mayCount || isGrouping(i))) {
        return dimension(i);
      }
      return has(i, OfMeasure.class) ? measure(i) : row(i);
    }

    private Optional<Stop> grain(int i) {
      var grain = marks().as(i, OfGrain.class).orElseThrow();
      if (isCounted(i)) {
        return refuse("I can't count periods yet (“" + marks().text(i) + "”).");
      }
      group(i, new Grouping.ByTime(grain.grain(), date(i)));
      marks().use(i, Role.TIME, "by " + Periods.noun(grain.grain()));
      return Optional.empty();
    }

    /** The date that is named after a grain: "month of sign-up date". */
    private Optional<TimeDimension> date(int i) {
      int next = marks().after(i, Word.IN);
      var on = marks().as(next, OfTimeDimension.class).map(OfTimeDimension::time);
      on.ifPresent(time -> marks().use(next, Role.TIME, time.names().label()));
      return on;
    }

    /** "by weekday" has a row for each, while "on weekdays" is a condition. */
    private Optional<TimePart> partShown(int i) {
      boolean weekday = has(i, OfParts.class) && marks().lowerText(i).startsWith("weekday");
      return weekday && (isIntroduced(i) || isRanked(i))
          ? Optional.of(TimePart.DAY_OF_WEEK)
          : marks().as(i, OfPart.class).map(OfPart::part);
    }

    private Optional<Stop> part(int i, TimePart part) {
      if (isCounted(i)) {
        return refuse("I can't count periods yet (“" + marks().text(i) + "”).");
      }
      group(i, new Grouping.ByTimePart(part, date(i)));
      marks().use(i, Role.TIME, "by " + TimeText.part(part, false));
      return Optional.empty();
    }

    // --- Counting

    private boolean isCounted(int i) {
      int at = marks().before(i);
      while (at != Marks.NONE && marks().has(at, Meaning.OfValues.class)) {
        at = marks().before(at, Word.AND, Word.OR);
      }
      return marks().is(at, Word.HOW_MANY);
    }

    private Optional<Stop> counted(int i) {
      if (draft.comparesGroups()) {
        return refuse("I can't count groups that meet a condition yet.");
      }
      var measure =
          whoTraded(i)
              .or(() -> whatTraded(i))
              .or(() -> marks().as(i, OfMeasure.class).map(OfMeasure::measure))
              .or(() ->
                  marks().as(i, OfRow.class).map(it -> AdHocMeasure.rows(it.table(), draft.model)))
              .orElseGet(() ->
                  AdHocMeasure.count(marks().as(i, OfDimension.class).orElseThrow().dimension()));
      take(i, measure);
      return Optional.empty();
    }

    /** "how many customers bought …", "products sold yesterday": those that took part. */
    private Optional<Measure> whoTraded(int i) {
      return isNarrowedTrade()
          ? marks()
              .as(i, OfDimension.class)
              .flatMap(it -> AdHocMeasure.tookPart(it.dimension(), draft.model))
          : Optional.empty();
    }

    /** "how many countries did we sell to last month": those of the rows, not all there are. */
    private Optional<Measure> whatTraded(int i) {
      return isNarrowedTrade()
          ? marks()
              .as(i, OfDimension.class)
              .flatMap(it -> AdHocMeasure.countTraded(it.dimension(), draft.model))
          : Optional.empty();
    }

    /** Whether something happened, and not just at any time to anything. */
    private boolean isNarrowedTrade() {
      boolean narrowed =
          !draft.filters.isEmpty()
              || draft.context.last().isPresent()
              || marks().open().anyMatch(at -> has(at, Meaning.OfRange.class));
      return narrowed && marks().find(Word.TRADE).isPresent();
    }

    /** "customers by segment": how many, though it does not say so. */
    private boolean countsItself(int i) {
      return !hasOtherMeasure(i)
          && IntStream.range(i + 1, marks().size())
              .filter(at -> marks().is(at, Word.BY))
              .map(marks()::after)
              .anyMatch(
                  at -> at != Marks.NONE && (has(at, OfDimension.class) || has(at, OfGrain.class)));
    }

    // --- Measures

    private Optional<Stop> measure(int i) {
      var measure = marks().as(i, OfMeasure.class).orElseThrow().measure();
      if (isHead(i) && hasOtherMeasure(i)) {
        return head(i);
      }
      if (marks().isWeak(i) && hasOtherMeasure(i)) {
        marks().use(i, Role.NOISE, "");
        return Optional.empty();
      }
      int before = marks().before(i);
      if (marks().is(before, Word.AVERAGE, Word.MEDIAN) && measure.additive()) {
        return refuse(
            "“"
                + marks().text(before)
                + " "
                + marks().text(i)
                + "”: an average of what? "
                + "I can't average "
                + measure.names().label()
                + " over groups yet.");
      }
      take(i, measure);
      return Optional.empty();
    }

    private Optional<Stop> row(int i) {
      if (isHead(i) || hasOtherMeasure(i)) {
        return head(i);
      }
      take(i, AdHocMeasure.rows(marks().as(i, OfRow.class).orElseThrow().table(), draft.model));
      return Optional.empty();
    }

    private void take(int i, Measure measure) {
      draft.measures.add(measure);
      marks().noun(i, Noun.MEASURE);
      marks().use(i, Role.MEASURE, measure.names().label());
    }

    private boolean hasOtherMeasure(int i) {
      return !draft.measures.isEmpty()
          || marks()
              .open()
              .anyMatch(at ->
                  at != i
                      && has(at, OfMeasure.class)
                      && !has(at, OfDimension.class)
                      && !marks().isWeak(at));
    }

    // --- Dimensions

    private Optional<Stop> dimension(int i) {
      var dimension = marks().as(i, OfDimension.class).orElseThrow().dimension();
      if (dimension.type().isNumeric()) {
        return numeric(i, dimension);
      }
      boolean described = (isHead(i) && !isCompared(i)) || isDescribed(i);
      if (described && !isIntroduced(i) && !isRanked(i)) {
        return head(i);
      }
      group(i, new Grouping.ByDimension(dimension));
      marks().use(i, Role.DIMENSION, dimension.names().label());
      return Optional.empty();
    }

    private Optional<Stop> numeric(int i, Dimension dimension) {
      int before = marks().before(i);
      var aggregation =
          marks().is(before, Word.AVERAGE)
              ? Optional.of(Aggregation.AVERAGE)
              : marks().is(before, Word.MEDIAN)
                  ? Optional.of(Aggregation.MEDIAN)
                  : marks().is(before, Word.TOP)
                      ? Optional.of(Aggregation.MAXIMUM)
                      : marks().is(before, Word.BOTTOM)
                          ? Optional.of(Aggregation.MINIMUM)
                          : Optional.<Aggregation>empty();
      if (aggregation.isEmpty()) {
        group(i, new Grouping.ByDimension(dimension));
        marks().use(i, Role.DIMENSION, dimension.names().label());
        return Optional.empty();
      }
      var measure = AdHocMeasure.of(aggregation.get(), dimension);
      marks().use(before, Role.MEASURE, measure.names().label());
      take(i, measure);
      return Optional.empty();
    }

    private void group(int i, Grouping grouping) {
      draft.groupings.add(grouping);
      marks().noun(i, Noun.DIMENSION);
    }

    /** Whether a noun that may be a measure is meant as a grouping. */
    private boolean isGrouping(int i) {
      int next = marks().after(i);
      boolean ranksItself = marks().is(next, Word.BY) && isOnlyMeasure(marks().after(next));
      boolean described = marks().is(next, Word.WITH, Word.WHO) && !hasOtherMeasure(i);
      return isIntroduced(i) || isRanked(i) || ranksItself || draft.comparesGroups() || described;
    }

    private boolean isOnlyMeasure(int i) {
      return i != Marks.NONE && has(i, OfMeasure.class) && !has(i, OfDimension.class);
    }

    /** "by region", "which product", "by region and channel". */
    private boolean isIntroduced(int i) {
      int before = marks().before(i, Word.TOP, Word.BOTTOM, Word.BEST, Word.WORST, Word.IN);
      if (marks().is(before, Word.BY, Word.WHICH, Word.LIST)) {
        return true;
      }
      int joined = marks().is(before, Word.AND, Word.OR) ? marks().before(before) : before;
      boolean listed = joined != before || before == i - 1;
      return listed && marks().isNoun(joined, Noun.DIMENSION) && isIntroduced(joined);
    }

    /** "top 5 products", "largest customers". */
    private boolean isRanked(int i) {
      int before = marks().before(i);
      while (marks().has(before, Meaning.OfValues.class)) {
        before = marks().before(before, Word.AND, Word.OR);
      }
      int ranking = marks().has(before, Meaning.OfNumber.class) ? marks().before(before) : before;
      boolean numbered = before != ranking;
      return marks().is(ranking, Word.TOP, Word.BOTTOM, Word.BEST, Word.WORST)
          || (numbered && marks().is(ranking, Word.MOST, Word.LEAST));
    }

    /** "enterprise customers", "online channel", "the region Europe". */
    private boolean isHead(int i) {
      return isFilter(marks().before(i), i) || isFilter(marks().after(i), i);
    }

    /** "revenue from customers who …": those whose revenue it is, not a row for each. */
    private boolean isDescribed(int i) {
      boolean follows = marks().is(marks().before(i), Word.IN) && hasOtherMeasure(i);
      return follows
          && marks().is(marks().after(i), Word.WITH, Word.WHO)
          && !draft.comparesGroups();
    }

    /** "enterprise customers with fewer than 50 orders": a row for each of them. */
    private boolean isCompared(int i) {
      return draft.comparesGroups() && marks().is(marks().after(i), Word.WITH, Word.WHO);
    }

    private boolean isFilter(int at, int noun) {
      var value = marks().as(at, Meaning.OfValues.class);
      if (value.isEmpty() || marks().isOpen(at)) {
        return false;
      }
      boolean itsOwn =
          marks()
              .as(noun, OfDimension.class)
              .filter(it -> it.dimension().equals(value.get().dimension()))
              .isPresent();
      return itsOwn || at < noun;
    }

    private Optional<Stop> head(int i) {
      marks().noun(i, Noun.HEAD);
      marks().use(i, Role.FILTER, "");
      return Optional.empty();
    }

    // --- Short forms

    private Marks marks() {
      return draft.marks;
    }

    private boolean has(int i, Class<? extends Meaning> kind) {
      return marks().has(i, kind);
    }

    private static Optional<Stop> refuse(String message) {
      return Optional.of(new Stop.Refuse(Reason.NOT_SUPPORTED, message));
    }
  }
}
