package com.seekapa.engine.question;

import com.seekapa.engine.model.Calendar;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.query.Comparison;
import com.seekapa.engine.query.Comparison.Kind;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.question.Interpretation.Reason;
import com.seekapa.engine.question.Meaning.OfEarlier;
import com.seekapa.engine.question.Meaning.OfRange;
import com.seekapa.engine.question.Span.Role;
import java.util.List;
import java.util.Optional;

/**
 * Reads what the time is compared with: "this month versus last month", "compared with last year",
 * "month over month", "growth". A period that still runs is compared with as many days.
 */
final class ComparisonPass implements Pass {
  private static final String PREVIOUS_PERIOD = "the previous period";
  private static final String PREVIOUS_YEAR = "the same period last year";

  @Override
  public Optional<Stop> read(Draft draft) {
    return new Reader(draft).read();
  }

  private record Reader(Draft draft) {
    Optional<Stop> read() {
      var other = otherRange();
      if (other.isPresent()) {
        return against(other.get());
      }
      var before = stretchBefore();
      if (before.isPresent()) {
        return againstBefore(before.get());
      }
      if (use(Word.OVER_PREVIOUS).isPresent()) {
        return overPrevious(grainOf(draft.marks.lowerText(find(Word.OVER_PREVIOUS))));
      }
      if (use(Word.PREVIOUS_YEAR).isPresent()) {
        return compare(Kind.PREVIOUS_YEAR);
      }
      if (use(Word.PREVIOUS_PERIOD).isPresent()) {
        return compare(Kind.PREVIOUS_PERIOD);
      }
      return useAll(Word.GROWTH, Word.DECLINE) ? growth() : leftOver();
    }

    // --- Against a range that was named

    private Optional<OfRange> otherRange() {
      for (int i : draft.marks.open().toArray()) {
        var range = TimesPass.rangeAt(draft, i);
        if (range.isPresent()) {
          draft.marks.use(i, Role.COMPARISON, Periods.text(range.get().range()));
          use(Word.VERSUS);
          use(Word.COMPARE);
          useAll(Word.GROWTH, Word.DECLINE);
          return range;
        }
      }
      return Optional.empty();
    }

    private Optional<Stop> against(OfRange other) {
      if (isFiscalYearBefore(other)) {
        return againstFiscalYearBefore();
      }
      if (draft.time.isEmpty()) {
        assumeTime(draft.periods.relative(other.grain(), 0));
      }
      var time = draft.time.orElseThrow();
      if (other.range().equals(time.range())) {
        return compare(Kind.PREVIOUS_PERIOD);
      }
      if (other.grain().isYear() && !time.grain().isYear() && isYearBefore(other, time)) {
        return compare(Kind.PREVIOUS_YEAR);
      }
      boolean backwards = other.range().from().isAfter(time.range().from());
      draft.time = Optional.of(backwards ? other : time);
      var earlier = backwards ? time : other;
      return named(draft.time.get(), earlier);
    }

    /** "by fiscal quarter vs last year": of years that are counted so, the one before this one. */
    private boolean isFiscalYearBefore(OfRange other) {
      boolean fiscal =
          draft
              .time
              .map(time ->
                  time.grain().isFiscal()
                      && draft.periods.yearOf(time) == draft.periods.currentFiscalYear())
              .orElseGet(() -> timeGrouping().filter(it -> it.grain().isFiscal()).isPresent());
      return fiscal && other.range().equals(draft.periods.relative(TimeGrain.YEAR, -1).range());
    }

    private Optional<Stop> againstFiscalYearBefore() {
      if (draft.time.isEmpty()) {
        assumeTime(draft.periods.relative(TimeGrain.FISCAL_YEAR, 0));
      }
      draft.assume(
          new Assumption(
              "fiscal", "“last year” taken as the last fiscal year", "fiscal year", List.of()));
      return compare(Kind.PREVIOUS_YEAR);
    }

    // --- Against "the 3 months before", "same days last month"

    private Optional<OfEarlier> stretchBefore() {
      for (int i : draft.marks.open().toArray()) {
        var earlier = draft.marks.as(i, OfEarlier.class);
        if (earlier.isPresent()) {
          draft.marks.use(i, Role.COMPARISON, "compared");
          useAll(Word.VERSUS, Word.COMPARE, Word.GROWTH, Word.DECLINE);
          return earlier;
        }
      }
      return Optional.empty();
    }

    private Optional<Stop> againstBefore(OfEarlier before) {
      if (draft.time.isEmpty()) {
        assumeTime(draft.periods.relative(before.grain(), 0));
      }
      var time = draft.time.orElseThrow();
      if (!before.sameDays()) {
        return named(time, draft.periods.before(time, before.grain(), before.count()));
      }
      return time.grain() == before.grain()
          ? compare(Kind.PREVIOUS_PERIOD)
          : Optional.of(
              new Stop.Refuse(
                  Reason.NOT_SUPPORTED,
                  "It is not clear which days are the same; name both times, as in “this month"
                      + " versus last month”."));
    }

    private boolean isYearBefore(OfRange year, OfRange time) {
      return year.grain().isFiscal() == time.grain().isFiscal()
          && draft.periods.yearOf(year) == draft.periods.yearOf(time) - 1;
    }

    private Optional<Stop> named(OfRange time, OfRange earlier) {
      for (var kind : List.of(Kind.PREVIOUS_PERIOD, Kind.PREVIOUS_YEAR)) {
        boolean same =
            earlier()
                .whole(kind, time)
                .equals(new Calendar.Days(earlier.range().from(), earlier.range().to()));
        if (same) {
          return compare(kind, earlier.range().words());
        }
      }
      if (isSameDaysBefore(time, earlier)) {
        return compare(Kind.PREVIOUS_PERIOD);
      }
      draft.comparison = Optional.of(new Comparison(Kind.NAMED, earlier.range()));
      return Optional.empty();
    }

    /** "month to date versus last month to date". */
    private boolean isSameDaysBefore(OfRange time, OfRange earlier) {
      boolean toDate = time.range().equals(draft.periods.toDate(time.grain()).range());
      return toDate && earlier.equals(draft.periods.toDateBefore(time.grain()));
    }

    // --- Against the period before or a year ago

    private Optional<Stop> overPrevious(TimeGrain grain) {
      if (draft.time.isEmpty()) {
        assumeTime(draft.periods.relative(TimeGrain.YEAR, 0));
      }
      useAll(Word.GROWTH, Word.DECLINE);
      var time = draft.time.orElseThrow();
      if (time.grain() == grain && time.count() == 1) {
        return compare(Kind.PREVIOUS_PERIOD);
      }
      if (timeGrouping().isEmpty()) {
        draft.groupings.add(new Grouping.ByTime(grain, Optional.empty()));
      }
      return stepBack(grain);
    }

    private Optional<Stop> growth() {
      if (draft.time.isEmpty()) {
        assumeTime(draft.periods.relative(TimeGrain.YEAR, 0));
      }
      var step = timeGrouping().map(Grouping.ByTime::grain).filter(this::isCutBy);
      if (step.isPresent()) {
        return stepBack(step.get());
      }
      boolean yearChosen = draft.override("comparison").filter(PREVIOUS_YEAR::equals).isPresent();
      var kind = yearChosen ? Kind.PREVIOUS_YEAR : Kind.PREVIOUS_PERIOD;
      boolean year = draft.time.orElseThrow().grain().isYear();
      if (!year) {
        String chosen = yearChosen ? PREVIOUS_YEAR : PREVIOUS_PERIOD;
        draft.assume(
            new Assumption(
                "comparison",
                "Growth is against " + chosen,
                chosen,
                List.of(yearChosen ? PREVIOUS_PERIOD : PREVIOUS_YEAR)));
      }
      return compare(kind);
    }

    private boolean isCutBy(TimeGrain grain) {
      var range = draft.range().orElseThrow();
      return draft.model.calendar().endOf(grain, range.from()).isBefore(range.to());
    }

    /** Each period of a series against the one before it. */
    private Optional<Stop> stepBack(TimeGrain grain) {
      var time = draft.time.orElseThrow();
      var other = earlier().oneEarlier(grain, time);
      draft.comparison = Optional.of(new Comparison(Kind.PREVIOUS_PERIOD, other));
      return Optional.empty();
    }

    private Optional<Stop> compare(Kind kind) {
      return compare(kind, kind == Kind.PREVIOUS_YEAR ? PREVIOUS_YEAR : PREVIOUS_PERIOD);
    }

    private Optional<Stop> compare(Kind kind, String words) {
      if (draft.time.isEmpty()) {
        assumeTime(draft.periods.relative(TimeGrain.YEAR, 0));
      }
      useAll(Word.VERSUS, Word.COMPARE, Word.GROWTH, Word.DECLINE);
      var time = draft.time.orElseThrow();
      var earlier = earlier().earlier(kind, time, draft.context.data(), words);
      draft.comparison = Optional.of(new Comparison(kind, earlier));
      if (!time.range().complete()) {
        draft.assume(
            new Assumption(
                "days",
                "The period still runs, so it is compared with as many days: "
                    + Periods.text(earlier),
                "as many days",
                List.of()));
      }
      return Optional.empty();
    }

    private Optional<Stop> leftOver() {
      var versus = draft.marks.open().filter(i -> draft.marks.is(i, Word.VERSUS)).findFirst();
      boolean betweenMeasures = draft.measures.size() > 1;
      if (versus.isPresent() && !betweenMeasures) {
        return Optional.of(
            new Stop.Refuse(
                Reason.NOT_SUPPORTED,
                "It is not clear what to compare with: name a time, as in “versus last year”."));
      }
      useAll(Word.VERSUS, Word.COMPARE);
      return Optional.empty();
    }

    // --- Short forms

    private EarlierRanges earlier() {
      return new EarlierRanges(draft.model.calendar(), draft.context.today());
    }

    private void assumeTime(OfRange time) {
      draft.time = Optional.of(time);
      String words = time.range().words();
      draft.assume(
          new Assumption(
              "time", "No time was named, so it is taken as " + words, words, List.of()));
    }

    private Optional<Grouping.ByTime> timeGrouping() {
      return draft.groupings.stream()
          .filter(Grouping.ByTime.class::isInstance)
          .map(Grouping.ByTime.class::cast)
          .findFirst();
    }

    private int find(Word word) {
      return draft.marks.find(word).orElseThrow();
    }

    private Optional<Integer> use(Word word) {
      var found = draft.marks.find(word);
      found.ifPresent(i -> draft.marks.use(i, Role.COMPARISON, "compared"));
      return found;
    }

    private boolean useAll(Word... words) {
      var found = draft.marks.open().filter(i -> draft.marks.is(i, words)).toArray();
      for (int i : found) {
        draft.marks.use(i, Role.COMPARISON, "change");
      }
      return found.length > 0;
    }

    private static TimeGrain grainOf(String text) {
      return switch (text.charAt(0)) {
        case 'm' -> TimeGrain.MONTH;
        case 'w' -> TimeGrain.WEEK;
        case 'q' -> TimeGrain.QUARTER;
        default -> TimeGrain.DAY;
      };
    }
  }
}
