package com.seekapa.engine.question;

import com.seekapa.engine.question.Meaning.OfRange;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads dates: "2026-07-12", "2026-07", "12.07.2026", "12 July 2026", "July 12th", "03/04/2026".
 */
final class DateReader {
  private static final Map<String, Integer> ORDINALS =
      Map.of(
          "first", 1, "1st", 1, "second", 2, "2nd", 2, "third", 3, "3rd", 3, "fourth", 4, "4th", 4,
          "last", -1);

  private static final Map<String, Month> MONTHS = months();

  private static final Pattern DAY_OR_MONTH_FIRST = Pattern.compile("\\d{1,2}/\\d{1,2}/\\d{4}");
  private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern ISO_MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");
  private static final Pattern DAY_FIRST = Pattern.compile("\\d{1,2}\\.\\d{1,2}\\.\\d{4}");
  private static final Pattern ORDINAL_DAY = Pattern.compile("(\\d{1,2})(st|nd|rd|th)");

  private final Periods periods;
  private final TokenCursor cursor;

  DateReader(Periods periods, TokenCursor cursor) {
    this.periods = periods;
    this.cursor = cursor;
  }

  Optional<OfRange> read() {
    return cursor
        .attempt(this::inDigits)
        .or(() -> cursor.attempt(this::dayThenMonth))
        .or(() -> cursor.attempt(this::monthThenDay));
  }

  /** "03/04/2026" may be in March or in April. */
  Optional<Meaning> dayOrMonthFirst() {
    cursor.take("on");
    if (!cursor.isAtDigit() || !cursor.isAt(DAY_OR_MONTH_FIRST)) {
      return Optional.empty();
    }
    var parts = numbers(cursor.text().split("/"));
    cursor.advance();
    var days =
        Stream.of(
                date(parts.get(2), parts.get(1), parts.get(0)),
                date(parts.get(2), parts.get(0), parts.get(1)))
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

  private Optional<OfRange> inDigits() {
    if (!cursor.isAtDigit()) {
      return Optional.empty();
    }
    String text = cursor.text();
    cursor.advance();
    if (ISO_DAY.matcher(text).matches()) {
      var parts = numbers(text.split("-"));
      return date(parts.get(0), parts.get(1), parts.get(2)).map(periods::day);
    }
    if (ISO_MONTH.matcher(text).matches()) {
      var month = YearMonth.parse(text);
      return Optional.of(periods.month(month.getYear(), month.getMonth()));
    }
    if (DAY_FIRST.matcher(text).matches()) {
      var parts = numbers(text.split("\\."));
      return date(parts.get(2), parts.get(1), parts.get(0)).map(periods::day);
    }
    return Optional.empty();
  }

  private Optional<OfRange> dayThenMonth() {
    return dayOfMonth()
        .flatMap(day -> {
          cursor.take("of");
          return monthName().flatMap(month -> dayOf(month, day));
        });
  }

  private Optional<OfRange> monthThenDay() {
    return monthName().flatMap(month -> dayOfMonth().flatMap(day -> dayOf(month, day)));
  }

  private Optional<OfRange> dayOf(Month month, int day) {
    var named = ofYear();
    int year = named.orElseGet(() -> periods.latestYear(month, day));
    return date(year, month.getValue(), day)
        .map(periods::day)
        .map(range -> named.isPresent() ? range : periods.yearAssumed(range));
  }

  /** "12", "3rd". */
  Optional<Integer> dayOfMonth() {
    if (!cursor.isAtDigit()) {
      return Optional.empty();
    }
    var ordinal = ORDINAL_DAY.matcher(cursor.text());
    if (ordinal.matches()) {
      int day = Integer.parseInt(ordinal.group(1));
      cursor.advance();
      return Optional.of(day).filter(number -> number >= 1 && number <= 31);
    }
    return cursor.takeInteger(1, 31);
  }

  /** "second"; −1 for "last". */
  Optional<Integer> ordinal() {
    var ordinal = Optional.ofNullable(ORDINALS.get(cursor.text()));
    ordinal.ifPresent(_ -> cursor.advance());
    return ordinal;
  }

  /** "July", "Jul", "Sept". */
  Optional<Month> monthName() {
    var found = Optional.ofNullable(MONTHS.get(cursor.text()));
    found.ifPresent(_ -> cursor.advance());
    return found;
  }

  private static Map<String, Month> months() {
    var months = new HashMap<String, Month>();
    for (var month : Month.values()) {
      String name = Periods.name(month).toLowerCase(Locale.ROOT);
      months.put(name, month);
      months.put(name.substring(0, 3), month);
    }
    months.put("sept", Month.SEPTEMBER);
    return Map.copyOf(months);
  }

  /** "2026", "of 2026", "of last year", "this year". */
  Optional<Integer> ofYear() {
    return cursor.attempt(() -> {
      cursor.take("of", "in");
      cursor.take("the");
      int current = periods.today().getYear();
      if (cursor.takeAll("last", "year") || cursor.takeAll("previous", "year")) {
        return Optional.of(current - 1);
      }
      return cursor.takeAll("this", "year") || cursor.takeAll("current", "year")
          ? Optional.of(current)
          : cursor.takeInteger(1990, 2100);
    });
  }

  static Optional<LocalDate> date(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  private static List<Integer> numbers(String... digits) {
    return Arrays.stream(digits).map(Integer::parseInt).toList();
  }
}
