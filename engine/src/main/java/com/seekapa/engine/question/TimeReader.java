package com.seekapa.engine.question;

import com.seekapa.engine.model.Calendar;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.query.TimeRange;
import com.seekapa.engine.question.Context.DataExtent;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads times: "last quarter", "Q3 2026", "since March", "between 1 May and 12 July", "by week".
 * One method for each form; each leaves the cursor behind what it read, or where it was.
 */
final class TimeReader {
  private static final Map<String, TimeGrain> UNITS =
      Map.of(
          "day", TimeGrain.DAY,
          "week", TimeGrain.WEEK,
          "month", TimeGrain.MONTH,
          "quarter", TimeGrain.QUARTER,
          "half", TimeGrain.HALF,
          "semester", TimeGrain.HALF,
          "year", TimeGrain.YEAR);
  private static final Map<String, TimeGrain> ADVERBS =
      Map.of(
          "daily", TimeGrain.DAY,
          "weekly", TimeGrain.WEEK,
          "monthly", TimeGrain.MONTH,
          "quarterly", TimeGrain.QUARTER,
          "yearly", TimeGrain.YEAR,
          "annual", TimeGrain.YEAR,
          "annually", TimeGrain.YEAR);
  private static final Map<String, TimeGrain> TO_DATE =
      Map.of(
          "ytd", TimeGrain.YEAR,
          "qtd", TimeGrain.QUARTER,
          "mtd", TimeGrain.MONTH,
          "wtd", TimeGrain.WEEK);
  private static final Map<String, Integer> ORDINALS =
      Map.ofEntries(
          Map.entry("first", 1),
          Map.entry("1st", 1),
          Map.entry("second", 2),
          Map.entry("2nd", 2),
          Map.entry("third", 3),
          Map.entry("3rd", 3),
          Map.entry("fourth", 4),
          Map.entry("4th", 4),
          Map.entry("last", -1));
  private static final List<String> NUMBERS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  private final Periods periods;
  private final Optional<DataExtent> data;
  private final TokenCursor cursor;

  private TimeReader(Periods periods, Optional<DataExtent> data, TokenCursor cursor) {
    this.periods = periods;
    this.data = data;
    this.cursor = cursor;
  }

  /** A meaning and how many tokens it took. */
  record Read(int length, Meaning meaning) {}

  /** The longest time that starts at this token. */
  static Optional<Read> read(List<Token> tokens, int start, Calendar calendar, Context context) {
    var cursor = new TokenCursor(tokens, start);
    var reader = new TimeReader(new Periods(calendar, context.today()), context.data(), cursor);
    return reader.expression().map(meaning -> new Read(cursor.position() - start, meaning));
  }

  private Optional<Meaning> expression() {
    return either(this::open)
        .or(() -> either(this::daysOfMonth))
        .or(() -> either(this::enclosed))
        .or(() -> either(this::eitherDate))
        .or(() -> either(() -> period().map(this::upToAnother)))
        .or(() -> either(this::grain));
  }

  /** Tries a form; goes back if it does not fit. */
  private <T extends Meaning> Optional<Meaning> either(
      java.util.function.Supplier<Optional<T>> form) {
    int start = cursor.position();
    Optional<T> read = form.get();
    if (read.isEmpty()) {
      cursor.back(start);
    }
    return read.map(meaning -> meaning);
  }

  /** "since March", "before 2025", "until yesterday", "after Q2". */
  private Optional<Meaning.OfRange> open() {
    if (cursor.take("since")
        || cursor.takeAll("starting", "in")
        || cursor.takeAll("starting", "from")
        || cursor.take("starting")) {
      return period().map(this::untilNow);
    }
    if (cursor.take("before") || cursor.takeAll("prior", "to")) {
      return period().flatMap(this::before);
    }
    if (cursor.take("until", "till", "through")
        || cursor.takeAll("up", "to")
        || cursor.takeAll("up", "until")) {
      return period().flatMap(this::until);
    }
    if (cursor.take("after")) {
      return period().flatMap(this::after);
    }
    return Optional.empty();
  }

  private Meaning.OfRange untilNow(Meaning.OfRange start) {
    nowWords();
    return periods.since(start);
  }

  private Optional<Meaning.OfRange> before(Meaning.OfRange end) {
    var to = end.range().from().minusDays(1);
    return data.filter(extent -> !to.isBefore(extent.from()))
        .map(extent ->
            periods.from(extent.from(), to, "before " + Periods.bare(end.range()), end.grain()))
        .or(() ->
            Optional.of(periods.from(to, to, "before " + Periods.bare(end.range()), end.grain())));
  }

  private Optional<Meaning.OfRange> until(Meaning.OfRange end) {
    var to = end.range().to();
    var from = data.map(DataExtent::from).filter(day -> !day.isAfter(to)).orElse(to);
    return Optional.of(periods.from(from, to, "until " + Periods.bare(end.range()), end.grain()));
  }

  private Optional<Meaning.OfRange> after(Meaning.OfRange start) {
    var from = start.range().to().plusDays(1);
    var to = periods.today().isBefore(from) ? from : periods.today();
    return Optional.of(
        periods.from(from, to, "after " + Periods.bare(start.range()), start.grain()));
  }

  /** "between March and June", "from Q1 2025 until Q3 2026", "from May to now". */
  private Optional<Meaning.OfRange> enclosed() {
    if (!cursor.take("between", "from")) {
      return Optional.empty();
    }
    return period()
        .flatMap(first -> {
          if (!cursor.take("and", "to", "until", "till", "through", "thru")) {
            return Optional.empty();
          }
          return nowWords() ? Optional.of(periods.since(first)) : second(first);
        });
  }

  /** "between 1 and 15 October", "from 1 to 15 October 2025". */
  private Optional<Meaning.OfRange> daysOfMonth() {
    if (!cursor.take("between", "from")) {
      return Optional.empty();
    }
    cursor.take("the");
    var first = dayOfMonth();
    boolean joined = first.isPresent() && cursor.take("and", "to", "until", "through");
    return joined
        ? period()
            .filter(last -> last.grain() == TimeGrain.DAY)
            .flatMap(last -> fromDay(first.get(), last))
        : Optional.empty();
  }

  private Optional<Meaning.OfRange> fromDay(int day, Meaning.OfRange last) {
    var end = last.range().from();
    return date(end.getYear(), end.getMonthValue(), day)
        .filter(start -> !start.isAfter(end))
        .map(start -> periods.between(periods.day(start), last));
  }

  /** "March to June 2026": the year named last holds for the first too. */
  private Meaning.OfRange upToAnother(Meaning.OfRange first) {
    int before = cursor.position();
    if (cursor.take("to", "until", "till", "through", "thru")) {
      var both = nowWords() ? Optional.of(periods.since(first)) : second(first);
      if (both.isPresent()) {
        return both.get();
      }
    }
    cursor.back(before);
    return first;
  }

  private Optional<Meaning.OfRange> second(Meaning.OfRange first) {
    return period().map(last -> periods.between(inYearOf(first, last), last));
  }

  private Meaning.OfRange inYearOf(Meaning.OfRange first, Meaning.OfRange last) {
    boolean yearGuessed = first.assumption().map(Assumption::id).filter("year"::equals).isPresent();
    if (!yearGuessed) {
      return first;
    }
    var start = first.range().from();
    int year = last.range().from().getYear();
    boolean after = start.withYear(year).isAfter(last.range().to());
    return periods.month(after ? year - 1 : year, start.getMonth());
  }

  private boolean nowWords() {
    return cursor.take("now", "today", "onwards", "onward", "on")
        || cursor.takeAll("until", "now")
        || cursor.takeAll("until", "today")
        || cursor.takeAll("to", "date")
        || cursor.takeAll("up", "to", "now");
  }

  private Optional<Meaning.OfRange> period() {
    cursor.take("the");
    return range(this::dayWords)
        .or(() -> range(this::toDate))
        .or(() -> range(this::relativeFiscalYear))
        .or(() -> range(this::namedFiscalYear))
        .or(() -> range(this::ordinalPart))
        .or(() -> range(this::relative))
        .or(() -> range(this::quarterOrHalf))
        .or(() -> range(this::isoDate))
        .or(() -> range(this::dayThenMonth))
        .or(() -> range(this::monthThenDay))
        .or(() -> range(this::monthOfYear))
        .or(() -> range(this::yearFirst));
  }

  private Optional<Meaning.OfRange> range(
      java.util.function.Supplier<Optional<Meaning.OfRange>> form) {
    int start = cursor.position();
    var read = form.get();
    if (read.isEmpty()) {
      cursor.back(start);
    }
    return read;
  }

  private Optional<Meaning.OfRange> dayWords() {
    if (cursor.take("today")) {
      return Optional.of(periods.relative(TimeGrain.DAY, 0));
    }
    if (cursor.take("yesterday")) {
      return Optional.of(periods.relative(TimeGrain.DAY, -1));
    }
    if (cursor.take("tomorrow")) {
      return Optional.of(periods.relative(TimeGrain.DAY, 1));
    }
    return cursor.takeAll("day", "before", "yesterday")
        ? Optional.of(periods.relative(TimeGrain.DAY, -2))
        : Optional.empty();
  }

  /** "year to date", "ytd", "so far this month". */
  private Optional<Meaning.OfRange> toDate() {
    var short_ = Optional.ofNullable(TO_DATE.get(cursor.text()));
    if (short_.isPresent()) {
      cursor.advance();
      return short_.map(periods::toDate);
    }
    boolean soFar = cursor.takeAll("so", "far");
    boolean current = cursor.take("this", "current");
    return unit()
        .filter(grain ->
            current
                ? soFar || cursor.takeAll("to", "date") || cursor.takeAll("so", "far")
                : cursor.takeAll("to", "date"))
        .map(periods::toDate);
  }

  /** "last quarter", "the past 6 months", "this week", "next year", "3 months ago". */
  private Optional<Meaning.OfRange> relative() {
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
            unit().filter(_ -> cursor.take("ago")).map(grain -> periods.relative(grain, -count)));
  }

  private Meaning.OfRange future(TimeGrain grain, int count) {
    return periods.between(periods.relative(grain, 1), periods.relative(grain, count));
  }

  private Optional<Meaning.OfRange> relativeFiscalYear() {
    int shift =
        cursor.take("this", "current") ? 0 : cursor.take("last", "previous", "past") ? -1 : 1;
    boolean relative = shift <= 0;
    return relative && cursor.take("fiscal", "financial", "fy") && (cursor.take("year") || true)
        ? Optional.of(periods.fiscalYear(periods.currentFiscalYear() + shift))
        : Optional.empty();
  }

  /** "fiscal year 2026", "FY26". */
  private Optional<Meaning.OfRange> namedFiscalYear() {
    if (cursor.text().matches("fy(\\d{2}|\\d{4})")) {
      int name = Integer.parseInt(cursor.text().substring(2));
      cursor.advance();
      return Optional.of(periods.fiscalYear(name < 100 ? 2000 + name : name));
    }
    if (cursor.take("fiscal", "financial")) {
      cursor.take("year");
      return cursor.takeInteger(1990, 2100).map(periods::fiscalYear);
    }
    return cursor.take("fy")
        ? cursor
            .takeInteger(0, 2100)
            .map(name -> periods.fiscalYear(name < 100 ? 2000 + name : name))
        : Optional.empty();
  }

  /** "first half of 2026", "the third quarter", "last month of 2025". */
  private Optional<Meaning.OfRange> ordinalPart() {
    var ordinal = Optional.ofNullable(ORDINALS.get(cursor.text()));
    if (ordinal.isEmpty()) {
      return Optional.empty();
    }
    cursor.advance();
    return unit()
        .flatMap(grain ->
            switch (grain) {
              case QUARTER, HALF -> part(grain, ordinal.get());
              case DAY, WEEK, MONTH, YEAR -> Optional.empty();
            });
  }

  private Optional<Meaning.OfRange> part(TimeGrain grain, int ordinal) {
    int parts = grain == TimeGrain.QUARTER ? 4 : 2;
    int number = ordinal < 0 ? parts : ordinal;
    var year = ofYear();
    boolean lastAlone = ordinal < 0 && year.isEmpty();
    return number > parts || lastAlone
        ? Optional.empty()
        : Optional.of(partOf(grain, number, year));
  }

  private Meaning.OfRange partOf(TimeGrain grain, int number, Optional<Integer> named) {
    int months = grain == TimeGrain.QUARTER ? 3 : 6;
    int year = named.orElseGet(() -> periods.latestYear(Month.of((number - 1) * months + 1), 1));
    var range =
        grain == TimeGrain.QUARTER ? periods.quarter(year, number) : periods.half(year, number);
    return named.isPresent() ? range : yearAssumed(range);
  }

  /** "Q3", "Q3 2026", "2026 Q3", "H1 of last year". */
  private Optional<Meaning.OfRange> quarterOrHalf() {
    var before = cursor.takeInteger(1990, 2100);
    String text = cursor.text();
    if (!text.matches("q[1-4]|h[12]")) {
      return Optional.empty();
    }
    cursor.advance();
    var grain = text.charAt(0) == 'q' ? TimeGrain.QUARTER : TimeGrain.HALF;
    var year = before.or(this::ofYear);
    return Optional.of(partOf(grain, text.charAt(1) - '0', year));
  }

  /** "2026", "of 2026", "of last year", "this year". */
  private Optional<Integer> ofYear() {
    int start = cursor.position();
    cursor.take("of", "in");
    cursor.take("the");
    var named = cursor.takeInteger(1990, 2100);
    if (named.isPresent()) {
      return named;
    }
    if (cursor.takeAll("last", "year") || cursor.takeAll("previous", "year")) {
      return Optional.of(periods.today().getYear() - 1);
    }
    if (cursor.takeAll("this", "year") || cursor.takeAll("current", "year")) {
      return Optional.of(periods.today().getYear());
    }
    cursor.back(start);
    return Optional.empty();
  }

  private Optional<Meaning.OfRange> isoDate() {
    String text = cursor.text();
    try {
      if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
        var day = LocalDate.parse(text);
        cursor.advance();
        return Optional.of(periods.day(day));
      }
      if (text.matches("\\d{4}-\\d{2}")) {
        var month = YearMonth.parse(text);
        cursor.advance();
        return Optional.of(periods.month(month.getYear(), month.getMonth()));
      }
      if (text.matches("\\d{1,2}\\.\\d{1,2}\\.\\d{4}")) {
        var parts = text.split("\\.");
        var day = LocalDate.of(number(parts[2]), number(parts[1]), number(parts[0]));
        cursor.advance();
        return Optional.of(periods.day(day));
      }
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  /** "03/04/2026" may be in March or in April. */
  private Optional<Meaning> eitherDate() {
    cursor.take("on");
    String text = cursor.text();
    if (!text.matches("\\d{1,2}/\\d{1,2}/\\d{4}")) {
      return Optional.empty();
    }
    var parts = text.split("/");
    cursor.advance();
    var days =
        java.util.stream.Stream.of(
                date(number(parts[2]), number(parts[1]), number(parts[0])),
                date(number(parts[2]), number(parts[0]), number(parts[1])))
            .flatMap(Optional::stream)
            .distinct()
            .map(periods::day)
            .toList();
    return switch (days.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(days.getFirst());
      default -> Optional.of(new Meaning.OfEitherRange(days));
    };
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static Optional<LocalDate> date(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  /** "12 July 2026", "3rd of March". */
  private Optional<Meaning.OfRange> dayThenMonth() {
    return dayOfMonth()
        .flatMap(day -> {
          cursor.take("of");
          return monthName().flatMap(month -> dayOf(month, day));
        });
  }

  /** "July 12, 2026". */
  private Optional<Meaning.OfRange> monthThenDay() {
    return monthName().flatMap(month -> dayOfMonth().flatMap(day -> dayOf(month, day)));
  }

  private Optional<Meaning.OfRange> dayOf(Month month, int day) {
    var named = ofYear();
    int year = named.orElseGet(() -> periods.latestYear(month, day));
    return date(year, month.getValue(), day)
        .map(periods::day)
        .map(range -> named.isPresent() ? range : yearAssumed(range));
  }

  private Optional<Integer> dayOfMonth() {
    if (cursor.text().matches("\\d{1,2}(st|nd|rd|th)")) {
      int day = number(cursor.text().replaceAll("\\D", ""));
      cursor.advance();
      return Optional.of(day).filter(number -> number >= 1 && number <= 31);
    }
    return cursor.takeInteger(1, 31);
  }

  private Optional<Meaning.OfRange> monthOfYear() {
    return monthName()
        .map(month -> {
          var named = ofYear();
          int year = named.orElseGet(() -> periods.latestYear(month, 1));
          var range = periods.month(year, month);
          return named.isPresent() ? range : yearAssumed(range);
        });
  }

  private Optional<Meaning.OfRange> yearFirst() {
    cursor.takeAll("year");
    return cursor.takeInteger(1990, 2100).map(periods::year);
  }

  private static Meaning.OfRange yearAssumed(Meaning.OfRange range) {
    TimeRange days = range.range();
    int year = days.from().getYear();
    String bare = Periods.bare(days);
    var assumption =
        new Assumption(
            "year",
            "“" + bare.replace(" " + year, "") + "” taken as " + bare + ", the latest one",
            String.valueOf(year),
            List.of(String.valueOf(year - 1)));
    return new Meaning.OfRange(days, range.grain(), range.count(), Optional.of(assumption));
  }

  private Optional<Month> monthName() {
    String text = cursor.text();
    if (text.length() < 3) {
      return Optional.empty();
    }
    for (var month : Month.values()) {
      String name = Periods.name(month).toLowerCase(java.util.Locale.ROOT);
      if (name.equals(text)
          || name.substring(0, 3).equals(text)
          || text.equals("sept") && month == Month.SEPTEMBER) {
        cursor.advance();
        return Optional.of(month);
      }
    }
    return Optional.empty();
  }

  private Optional<Integer> count() {
    if (cursor.take("couple")) {
      cursor.take("of");
      return Optional.of(2);
    }
    int written = NUMBERS.indexOf(cursor.text());
    if (written > 0) {
      cursor.advance();
      return Optional.of(written);
    }
    return cursor.takeInteger(1, 999);
  }

  private Optional<TimeGrain> unit() {
    cursor.take("calendar");
    if (cursor.takeAll("half", "year") || cursor.takeAll("half", "years")) {
      return Optional.of(TimeGrain.HALF);
    }
    var grain = Optional.ofNullable(UNITS.get(cursor.base()));
    grain.ifPresent(_ -> cursor.advance());
    return grain;
  }

  /** "month", "weekly", "month by month". */
  private Optional<Meaning> grain() {
    var adverb = Optional.ofNullable(ADVERBS.get(cursor.text()));
    if (adverb.isPresent()) {
      cursor.advance();
      return adverb.map(grain -> new Meaning.OfGrain(grain, true));
    }
    String unit = cursor.base();
    return unit()
        .map(grain ->
            new Meaning.OfGrain(
                grain, cursor.takeAll("by", unit) || cursor.takeAll("after", unit)));
  }
}
