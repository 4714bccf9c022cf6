package com.seekapa.engine.question;

import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.question.Meaning.OfRange;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads single periods: "yesterday", "year to date", "last quarter", "past 6 months", "FY26",
 * "first half of 2026", "Q3", "2025", and dates. One method for each form.
 */
final class PeriodReader {
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;
  private static final Map<String, TimeGrain> UNITS =
      Map.of(
          "day", TimeGrain.DAY,
          "week", TimeGrain.WEEK,
          "month", TimeGrain.MONTH,
          "quarter", TimeGrain.QUARTER,
          "half", TimeGrain.HALF,
          "semester", TimeGrain.HALF,
          "year", TimeGrain.YEAR);
  private static final Map<String, TimeGrain> TO_DATE =
      Map.of(
          "ytd", TimeGrain.YEAR,
          "qtd", TimeGrain.QUARTER,
          "mtd", TimeGrain.MONTH,
          "wtd", TimeGrain.WEEK);
  private static final Map<String, Integer> ORDINALS =
      Map.of(
          "first", 1, "1st", 1, "second", 2, "2nd", 2, "third", 3, "3rd", 3, "fourth", 4, "4th", 4,
          "last", -1);

  private final Periods periods;
  private final TokenCursor cursor;
  private final DateReader date;

  PeriodReader(Periods periods, TokenCursor cursor, DateReader date) {
    this.periods = periods;
    this.cursor = cursor;
    this.date = date;
  }

  Optional<OfRange> read() {
    cursor.take("the");
    return firstOf(
        List.of(
            this::dayInWords,
            this::toDate,
            this::relativeFiscalYear,
            this::namedFiscalYear,
            this::ordinalPart,
            this::relative,
            this::quarterOrHalf,
            date::read,
            this::month,
            this::year));
  }

  private Optional<OfRange> firstOf(List<Supplier<Optional<OfRange>>> forms) {
    return forms.stream().map(cursor::attempt).flatMap(Optional::stream).findFirst();
  }

  // --- Counted from today

  private Optional<OfRange> dayInWords() {
    Optional<Integer> shift =
        cursor.take("today")
            ? Optional.of(0)
            : cursor.take("yesterday")
                ? Optional.of(-1)
                : cursor.take("tomorrow")
                    ? Optional.of(1)
                    : cursor.takeAll("day", "before", "yesterday")
                        ? Optional.of(-2)
                        : Optional.empty();
    return shift.map(days -> periods.relative(TimeGrain.DAY, days));
  }

  /** "year to date", "ytd", "so far this month". */
  private Optional<OfRange> toDate() {
    var abbreviated = Optional.ofNullable(TO_DATE.get(cursor.text()));
    if (abbreviated.isPresent()) {
      cursor.advance();
      return abbreviated.map(periods::toDate);
    }
    boolean soFar = cursor.takeAll("so", "far");
    boolean current = cursor.take("this", "current");
    return unit()
        .filter(
            _ -> current && (soFar || cursor.takeAll("so", "far")) || cursor.takeAll("to", "date"))
        .map(periods::toDate);
  }

  /** "last quarter", "the past 6 months", "this week", "next year", "3 months ago". */
  private Optional<OfRange> relative() {
    if (cursor.take("this", "current")) {
      return unit().map(grain -> periods.relative(grain, 0));
    }
    if (cursor.take("last", "past", "previous", "prior", "trailing", "preceding", "recent")) {
      cursor.take("full", "complete", "whole");
      return count()
          .map(count -> unit().map(grain -> periods.past(grain, count)))
          .orElseGet(() -> unit().map(grain -> periods.relative(grain, -1)));
    }
    if (cursor.take("next", "upcoming", "coming", "following")) {
      return count()
          .map(count -> unit().map(grain -> future(grain, count)))
          .orElseGet(() -> unit().map(grain -> periods.relative(grain, 1)));
    }
    return count()
        .flatMap(count ->
            unit().filter(_ -> cursor.take("ago")).map(it -> periods.relative(it, -count)));
  }

  private OfRange future(TimeGrain grain, int count) {
    return periods.between(periods.relative(grain, 1), periods.relative(grain, count));
  }

  // --- Fiscal years

  private Optional<OfRange> relativeFiscalYear() {
    boolean current = cursor.take("this", "current");
    boolean last = !current && cursor.take("last", "previous", "past");
    if (!(current || last) || !cursor.take("fiscal", "financial", "fy")) {
      return Optional.empty();
    }
    cursor.take("year");
    return Optional.of(periods.fiscalYear(periods.currentFiscalYear() - (last ? 1 : 0)));
  }

  /** "fiscal year 2026", "FY26", "FY 2026". */
  private Optional<OfRange> namedFiscalYear() {
    if (cursor.text().matches("fy(\\d{2}|\\d{4})")) {
      int name = Integer.parseInt(cursor.text().substring(2));
      cursor.advance();
      return Optional.of(fiscalYear(name));
    }
    if (!cursor.take("fiscal", "financial", "fy")) {
      return Optional.empty();
    }
    cursor.take("year");
    return cursor.takeInteger(0, LAST_YEAR).map(this::fiscalYear);
  }

  private OfRange fiscalYear(int name) {
    return periods.fiscalYear(name < 100 ? 2000 + name : name);
  }

  // --- Parts of years

  /** "first half of 2026", "the third quarter", "last quarter of 2025". */
  private Optional<OfRange> ordinalPart() {
    var ordinal = Optional.ofNullable(ORDINALS.get(cursor.text()));
    ordinal.ifPresent(_ -> cursor.advance());
    return ordinal.flatMap(number ->
        unit()
            .filter(grain -> grain == TimeGrain.QUARTER || grain == TimeGrain.HALF)
            .flatMap(grain -> part(grain, number)));
  }

  private Optional<OfRange> part(TimeGrain grain, int ordinal) {
    int parts = grain == TimeGrain.QUARTER ? 4 : 2;
    int number = ordinal < 0 ? parts : ordinal;
    var year = ofYear();
    boolean lastOfNoYear = ordinal < 0 && year.isEmpty();
    return number > parts || lastOfNoYear
        ? Optional.empty()
        : Optional.of(partOf(grain, number, year));
  }

  /** "Q3", "Q3 2026", "2026 Q3", "H1 of last year". */
  private Optional<OfRange> quarterOrHalf() {
    var before = cursor.takeInteger(FIRST_YEAR, LAST_YEAR);
    String text = cursor.text();
    if (!text.matches("q[1-4]|h[12]")) {
      return Optional.empty();
    }
    cursor.advance();
    var grain = text.charAt(0) == 'q' ? TimeGrain.QUARTER : TimeGrain.HALF;
    return Optional.of(partOf(grain, text.charAt(1) - '0', before.or(this::ofYear)));
  }

  private OfRange partOf(TimeGrain grain, int number, Optional<Integer> named) {
    int months = grain == TimeGrain.QUARTER ? 3 : 6;
    var start = Month.of((number - 1) * months + 1);
    int year = named.orElseGet(() -> periods.latestYear(start, 1));
    var range =
        grain == TimeGrain.QUARTER ? periods.quarter(year, number) : periods.half(year, number);
    return named.isPresent() ? range : Periods.yearAssumed(range);
  }

  private Optional<OfRange> month() {
    return date.monthName()
        .map(month -> {
          var named = ofYear();
          var range = periods.month(named.orElseGet(() -> periods.latestYear(month, 1)), month);
          return named.isPresent() ? range : Periods.yearAssumed(range);
        });
  }

  private Optional<OfRange> year() {
    cursor.take("year");
    return cursor.takeInteger(FIRST_YEAR, LAST_YEAR).map(periods::year);
  }

  private Optional<Integer> ofYear() {
    return date.ofYear();
  }

  // --- Counts and units

  private Optional<Integer> count() {
    if (cursor.take("couple")) {
      cursor.take("of");
      return Optional.of(2);
    }
    var written = NumberReader.written(cursor.text()).filter(number -> number > 0);
    written.ifPresent(_ -> cursor.advance());
    return written.or(() -> cursor.takeInteger(1, 999));
  }

  Optional<TimeGrain> unit() {
    cursor.take("calendar");
    if (cursor.takeAll("half", "year") || cursor.takeAll("half", "years")) {
      return Optional.of(TimeGrain.HALF);
    }
    var grain = Optional.ofNullable(UNITS.get(cursor.base()));
    grain.ifPresent(_ -> cursor.advance());
    return grain;
  }
}
