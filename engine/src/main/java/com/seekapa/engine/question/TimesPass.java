package com.seekapa.engine.question;

import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.question.Interpretation.Reason;
import com.seekapa.engine.question.Meaning.OfRange;
import com.seekapa.engine.question.Span.Role;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the days that are asked about; what they are compared with is for the next pass. */
final class TimesPass implements Pass {
  @Override
  public Optional<Stop> read(Draft draft) {
    var ranges = new ArrayList<OfRange>();
    for (int i : draft.marks.open().toArray()) {
      var either = draft.marks.as(i, Meaning.OfEitherRange.class);
      if (either.isPresent()) {
        var day = chosenDay(draft, either.get());
        if (day.isEmpty()) {
          return Optional.of(askWhichDay(draft.marks.text(i), either.get()));
        }
        ranges.add(use(draft, i, day.get()));
      }
      var range = rangeAt(draft, i);
      if (range.isPresent()
          && !isOtherSide(draft.marks, i, ranges)
          && !datesSomethingElse(draft, i, range.get())) {
        ranges.add(use(draft, i, range.get()));
      }
    }
    return combine(draft, ranges);
  }

  static Optional<OfRange> rangeAt(Draft draft, int index) {
    var meaning = draft.marks.at(index).meanings().getFirst();
    return meaning instanceof OfRange range
        ? Optional.of(inChosenYear(draft, range))
        : Optional.empty();
  }

  /** A month without a year is the latest one, unless the person chose another. */
  private static OfRange inChosenYear(Draft draft, OfRange range) {
    return draft
        .override("year")
        .filter(_ -> range.assumption().filter(it -> it.id().equals("year")).isPresent())
        .filter(year -> year.matches("\\d{4}"))
        .map(year -> draft.periods.yearOf(range) - Integer.parseInt(year))
        .map(back -> draft.periods.yearsEarlier(range, back))
        .orElse(range);
  }

  /** The range after "versus", or the second one of a comparison, is not the one asked about. */
  private static boolean isOtherSide(Marks marks, int index, List<OfRange> before) {
    int previous = marks.before(index, Word.IN);
    boolean versus = marks.is(previous, Word.VERSUS);
    boolean second = !before.isEmpty() && marks.find(Word.COMPARE, Word.VERSUS).isPresent();
    return versus || second;
  }

  /** "customers who signed up in 2025": a date other than the one that dates the measure. */
  private static boolean datesSomethingElse(Draft draft, int index, OfRange range) {
    var marks = draft.marks;
    int before = marks.before(index, Word.IN, Word.TRADE, Word.WITH);
    var time = marks.as(before, Meaning.OfTimeDimension.class).map(Meaning.OfTimeDimension::time);
    if (time.isEmpty() || datesEveryMeasure(draft, time.get().id())) {
      time.ifPresent(it -> marks.use(before, Role.TIME, it.names().label()));
      return false;
    }
    draft.filters.add(new Filter.Within(time.get(), range.range().from(), range.range().to()));
    marks.use(before, Role.FILTER, time.get().names().label());
    marks.use(index, Role.FILTER, time.get().names().label() + " " + range.range().words());
    return true;
  }

  private static boolean datesEveryMeasure(Draft draft, String timeId) {
    return !draft.measures.isEmpty()
        && draft.measures.stream()
            .allMatch(
                measure -> MeasureTime.of(measure, draft.model).filter(timeId::equals).isPresent());
  }

  private static OfRange use(Draft draft, int index, OfRange range) {
    draft.marks.use(index, Role.TIME, Periods.text(range.range()));
    range.assumption().ifPresent(draft::assume);
    range.assumption().ifPresent(_ -> draft.marks.assume(index));
    return range;
  }

  private static Optional<OfRange> chosenDay(Draft draft, Meaning.OfEitherRange either) {
    var chosen = draft.override("date");
    return either.ranges().stream()
        .filter(day -> chosen.filter(day.range().from().toString()::equals).isPresent())
        .findFirst();
  }

  private static Stop askWhichDay(String text, Meaning.OfEitherRange either) {
    return new Stop.AskBack(
        "“" + text + "” can be two days. Which is meant?",
        "date",
        either.ranges().stream().map(day -> day.range().from().toString()).toList());
  }

  /** Two ranges that touch are one, with a row for each of their periods. */
  private static Optional<Stop> combine(Draft draft, List<OfRange> ranges) {
    if (ranges.isEmpty()) {
      return Optional.empty();
    }
    ranges.sort(java.util.Comparator.comparing(range -> range.range().from()));
    var whole = ranges.getFirst();
    for (var next : ranges.subList(1, ranges.size())) {
      long gap = ChronoUnit.DAYS.between(whole.range().to(), next.range().from());
      if (gap != 1 || whole.grain() != next.grain()) {
        return Optional.of(
            new Stop.Refuse(
                Reason.NOT_SUPPORTED,
                "I can answer for one stretch of time, or compare two (“this month versus last month”)."));
      }
      whole = draft.periods.between(whole, next);
    }
    draft.time = Optional.of(whole);
    if (ranges.size() > 1) {
      groupBy(draft, whole.grain());
    }
    return Optional.empty();
  }

  private static void groupBy(Draft draft, TimeGrain grain) {
    boolean grouped = draft.groupings.stream().anyMatch(Grouping.ByTime.class::isInstance);
    if (!grouped) {
      draft.groupings.add(new Grouping.ByTime(grain, Optional.empty()));
    }
  }
}
