package com.seekapa.engine.question;

import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.question.Meaning.OfRange;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

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
          "fytd", TimeGrain.FISCAL_YEAR,
          "fqtd", TimeGrain.FISCAL_QUARTER,
          "qtd", TimeGrain.QUARTER,
          "mtd", TimeGrain.MONTH,
          "wtd", TimeGrain.WEEK);
  private static final Pattern NUMBERED_WEEK = Pattern.compile("(cw|kw|wk|w)(\\d{1,2})");
  private static final Pattern QUARTER_OR_HALF = Pattern.compile("q[1-4]|h[12]");

  private final Periods periods;
  private final TokenCursor cursor;
  private final DateReader date;
  private final PartReader part;
  private final FiscalReader fiscal;
  private final List<Supplier<Optional<OfRange>>> forms;

  PeriodReader(Periods periods, TokenCursor cursor, DateReader date, PartReader part) {
    this.periods = periods;
    this.cursor = cursor;
    this.date = date;
    this.part = part;
    this.fiscal = new FiscalReader(periods, cursor, date);
    this.forms =
        List.of(
            this::dayInWords,
            this::toDateBefore,
            this::toDate,
            this::firstDays,
            fiscal::read,
            this::ordinalPart,
            this::relative,
            this::week,
            this::latestDayOfWeek,
            this::quarterOrHalf,
            date::read,
            this::month,
            this::year);
  }

  /** The first form that fits. */
  Optional<OfRange> read() {
    cursor.take("the");
    for (var form : forms) {
      var period = cursor.attempt(form);
      if (period.isPresent()) {
        return period;
      }
    }
    return Optional.empty();
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

  /** "last year to date", "ytd last year": as many days of it as have passed of this one. */
  private Optional<OfRange> toDateBefore() {
    if (cursor.take("last", "previous", "prior")) {
      return abbreviatedToDate()
          .or(() -> unit().filter(_ -> cursor.takeAll("to", "date")))
          .map(periods::toDateBefore);
    }
    return abbreviatedToDate()
        .filter(
            grain -> cursor.take("last", "previous", "prior") && unit().equals(Optional.of(grain)))
        .map(periods::toDateBefore);
  }

  private Optional<TimeGrain> abbreviatedToDate() {
    var abbreviated = Optional.ofNullable(TO_DATE.get(cursor.text()));
    abbreviated.ifPresent(_ -> cursor.advance());
    return abbreviated;
  }

  /** "year to date", "ytd", "so far this month". */
  private Optional<OfRange> toDate() {
    var abbreviated = abbreviatedToDate();
    if (abbreviated.isPresent()) {
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
      boolean whole = takeWhole();
      return count()
          .map(count -> past(count, whole))
          .orElseGet(() -> before().map(grain -> periods.relative(grain, -1)));
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

  /** "the previous period" is whatever lies before the time asked about. */
  private Optional<TimeGrain> before() {
    boolean period = cursor.text().equals("period") && !cursor.isAfter("last");
    return period ? Optional.empty() : unit();
  }

  private Optional<OfRange> past(int count, boolean wholeBefore) {
    boolean whole = takeWhole() || wholeBefore;
    return unit()
        .map(grain -> whole ? periods.pastWhole(grain, count) : periods.past(grain, count));
  }

  private boolean takeWhole() {
    return cursor.take("full", "complete", "whole", "completed");
  }

  private OfRange future(TimeGrain grain, int count) {
    return periods.between(periods.relative(grain, 1), periods.relative(grain, count));
  }

  /** "first 10 days of July", "the last 7 days of Q3 2026". */
  private Optional<OfRange> firstDays() {
    boolean first = cursor.take("first");
    if (!first && !cursor.take("last", "final")) {
      return Optional.empty();
    }
    return count()
        .filter(_ -> cursor.take("days") && cursor.take("of", "in"))
        .flatMap(count -> read().flatMap(period -> periods.days(first, count, period)));
  }

  /** "week 12 of 2026", "CW12", "calendar week 3", "2026 W12". */
  private Optional<OfRange> week() {
    var before = cursor.takeInteger(FIRST_YEAR, LAST_YEAR);
    var numbered = NUMBERED_WEEK.matcher(cursor.text());
    if (numbered.matches()) {
      boolean said = !numbered.group(1).equals("w");
      int number = Integer.parseInt(numbered.group(2));
      cursor.advance();
      var year = before.or(this::ofYear);
      return said || year.isPresent() ? week(number, year) : Optional.empty();
    }
    cursor.take("calendar", "iso");
    return cursor.take("week", "cw", "kw", "wk")
        ? cursor.takeInteger(1, 53).flatMap(number -> week(number, before.or(this::ofYear)))
        : Optional.empty();
  }

  private Optional<OfRange> week(int number, Optional<Integer> named) {
    return named.isPresent()
        ? periods.week(named.get(), number)
        : periods.latestWeek(number).map(periods::yearAssumed);
  }

  /** "last Monday", "on Friday": the latest one, and before today where it is said to be. */
  private Optional<OfRange> latestDayOfWeek() {
    boolean last = cursor.take("last", "past", "previous");
    boolean plural = cursor.text().endsWith("s");
    return part.dayOfWeek().filter(_ -> !plural).map(day -> periods.latest(day, last));
  }

  // --- Parts of years

  /** "first half of 2026", "the third quarter", "last quarter of 2025". */
  private Optional<OfRange> ordinalPart() {
    return date.ordinal()
        .flatMap(number ->
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
    if (!cursor.isAt(QUARTER_OR_HALF)) {
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
    return named.isPresent() ? range : periods.yearAssumed(range);
  }

  private Optional<OfRange> month() {
    return date.monthName()
        .map(month -> {
          var named = ofYear();
          var range = periods.month(named.orElseGet(() -> periods.latestYear(month, 1)), month);
          return named.isPresent() ? range : periods.yearAssumed(range);
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

  Optional<Integer> count() {
    if (cursor.take("couple")) {
      cursor.take("of");
      return Optional.of(2);
    }
    var written = NumberReader.written(cursor.text()).filter(number -> number > 0);
    written.ifPresent(_ -> cursor.advance());
    return written.or(() -> cursor.takeInteger(1, 999));
  }

  Optional<TimeGrain> unit() {
    if (cursor.take("fy")) {
      return Optional.of(TimeGrain.FISCAL_YEAR);
    }
    if (cursor.take("fiscal", "financial")) {
      return takePeriod()
          ? Optional.of(fiscal(TimeGrain.FISCAL_PERIOD))
          : plainUnit().map(this::fiscal);
    }
    cursor.take("calendar");
    return periods.hasPeriodsOfWeeks() && takePeriod()
        ? Optional.of(TimeGrain.FISCAL_PERIOD)
        : plainUnit();
  }

  private Optional<TimeGrain> plainUnit() {
    if (cursor.takeAll("half", "year") || cursor.takeAll("half", "years")) {
      return Optional.of(TimeGrain.HALF);
    }
    var grain = Optional.ofNullable(UNITS.get(cursor.base()));
    grain.ifPresent(_ -> cursor.advance());
    return grain;
  }

  private boolean takePeriod() {
    return cursor.take("period", "periods");
  }

  /** Where fiscal years consist of months, a fiscal month is a month. */
  private TimeGrain fiscal(TimeGrain grain) {
    return switch (grain) {
      case DAY, WEEK -> grain;
      case MONTH, FISCAL_PERIOD ->
          periods.hasPeriodsOfWeeks() ? TimeGrain.FISCAL_PERIOD : TimeGrain.MONTH;
      case QUARTER, FISCAL_QUARTER -> TimeGrain.FISCAL_QUARTER;
      case HALF, FISCAL_HALF -> TimeGrain.FISCAL_HALF;
      case YEAR, FISCAL_YEAR -> TimeGrain.FISCAL_YEAR;
    };
  }
}
