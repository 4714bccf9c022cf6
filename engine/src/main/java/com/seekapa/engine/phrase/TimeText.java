package com.seekapa.engine.phrase;

import com.seekapa.engine.model.Calendar;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.model.TimePart;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Days, ranges and periods in words, the same in every locale. */
public final class TimeText {
  /** Grains whose periods have a name of their own, the finest first. */
  private static final List<TimeGrain> NAMED =
      List.of(TimeGrain.DAY, TimeGrain.MONTH, TimeGrain.QUARTER, TimeGrain.HALF, TimeGrain.YEAR);

  private static final Calendar CALENDAR =
      new Calendar(ZoneOffset.UTC, DayOfWeek.MONDAY, Month.JANUARY, Calendar.FiscalYearName.START);

  private static final Set<Integer> WORKDAYS = Set.of(1, 2, 3, 4, 5);
  private static final Set<Integer> WEEKEND = Set.of(6, 7);

  private TimeText() {}

  /** "24 Nov 2026". */
  public static String day(LocalDate day) {
    return dayAndMonth(day) + " " + day.getYear();
  }

  /** "1 Jul – 30 Sep 2026", saying no more than once what both ends share. */
  public static String range(LocalDate from, LocalDate to) {
    if (from.equals(to)) {
      return day(from);
    }
    if (from.getYear() != to.getYear()) {
      return day(from) + " – " + day(to);
    }
    return from.getMonth() == to.getMonth()
        ? from.getDayOfMonth() + " – " + day(to)
        : dayAndMonth(from) + " – " + day(to);
  }

  /** A period of this grain that starts on this day: "Jul 2026", "week of 6 Jul 2026". */
  public static String period(TimeGrain grain, LocalDate start) {
    return switch (grain) {
      case DAY -> day(start);
      case WEEK -> "week of " + day(start);
      case MONTH -> shortMonth(start) + " " + start.getYear();
      case QUARTER -> "Q" + ((start.getMonthValue() + 2) / 3) + " " + start.getYear();
      case HALF -> "H" + (start.getMonthValue() <= 6 ? 1 : 2) + " " + start.getYear();
      case YEAR -> String.valueOf(start.getYear());
      case FISCAL_PERIOD, FISCAL_QUARTER, FISCAL_HALF, FISCAL_YEAR ->
          grain.noun() + " from " + day(start);
    };
  }

  /** The same, with fiscal periods by their number: "fiscal Q2 2026". */
  public static String period(Calendar calendar, TimeGrain grain, LocalDate start) {
    return grain.isFiscal()
        ? fiscal(grain, calendar.fiscalYearOf(start), calendar.fiscalNumberOf(grain, start))
        : period(grain, start);
  }

  /** "fiscal Q2 2026", "fiscal period 3 of 2026", "fiscal year 2026". */
  public static String fiscal(TimeGrain grain, int year, int number) {
    return switch (grain.inMonths()) {
      case YEAR -> "fiscal year " + year;
      case HALF -> "fiscal H" + number + " " + year;
      case QUARTER -> "fiscal Q" + number + " " + year;
      case DAY, WEEK, MONTH, FISCAL_PERIOD, FISCAL_QUARTER, FISCAL_HALF, FISCAL_YEAR ->
          "fiscal period " + number + " of " + year;
    };
  }

  /** The grain of which this range is exactly one period with a name: day, month … year. */
  public static Optional<TimeGrain> grainOf(LocalDate from, LocalDate to) {
    return NAMED.stream()
        .filter(grain -> isStart(grain, from) && CALENDAR.endOf(grain, from).equals(to))
        .findFirst();
  }

  /** The finest grain of month and wider of which this range is the beginning or the whole. */
  public static Optional<TimeGrain> grainBegunBy(LocalDate from, LocalDate to) {
    return NAMED.stream()
        .filter(grain -> grain != TimeGrain.DAY)
        .filter(grain -> isStart(grain, from) && !CALENDAR.endOf(grain, from).isBefore(to))
        .findFirst();
  }

  /** The name of the range where it is exactly one period: "Q3 2026". */
  public static Optional<String> name(LocalDate from, LocalDate to) {
    return grainOf(from, to).map(grain -> period(grain, from));
  }

  /** "July", in full. */
  static String month(LocalDate day) {
    return English.capital(day.getMonth().name().toLowerCase(Locale.ROOT));
  }

  /** "month", "months" for more than one. */
  public static String grain(TimeGrain grain, boolean plural) {
    var word = grain.noun();
    if (!plural) {
      return word;
    }
    return grain.inMonths() == TimeGrain.HALF ? word.replace("half", "halves") : word + "s";
  }

  private static boolean isStart(TimeGrain grain, LocalDate day) {
    return CALENDAR.startOf(grain, day).equals(day);
  }

  private static String dayAndMonth(LocalDate day) {
    return day.getDayOfMonth() + " " + shortMonth(day);
  }

  private static String shortMonth(LocalDate day) {
    return month(day).substring(0, 3);
  }

  /** "on weekends", "on Mondays and Fridays", "in every March". */
  public static String on(TimePart part, Set<Integer> numbers) {
    var days = Set.copyOf(numbers);
    if (days.isEmpty()) {
      return "at no time";
    }
    return switch (part) {
      case DAY_OF_WEEK ->
          days.equals(WEEKEND)
              ? "on weekends"
              : days.equals(WORKDAYS) ? "on weekdays" : "on " + each(part, numbers);
      case MONTH_OF_YEAR, QUARTER_OF_YEAR -> "in every " + each(part, numbers);
      case HOUR_OF_DAY -> "at " + each(part, numbers);
      case DAY_OF_MONTH -> "on day " + each(part, numbers) + " of the month";
      case YEAR, DATE -> "in " + each(part, numbers);
    };
  }

  private static String each(TimePart part, Set<Integer> numbers) {
    return English.list(numbers.stream().sorted().map(number -> one(part, number)).toList());
  }

  private static String one(TimePart part, int number) {
    return switch (part) {
      case DAY_OF_WEEK ->
          number < 1 || number > 7
              ? "weekday " + number
              : English.capital(lower(DayOfWeek.of(number))) + "s";
      case MONTH_OF_YEAR ->
          number < 1 || number > 12 ? "month " + number : English.capital(lower(Month.of(number)));
      case QUARTER_OF_YEAR -> "Q" + number;
      case HOUR_OF_DAY -> number + ":00";
      case DAY_OF_MONTH, YEAR, DATE -> String.valueOf(number);
    };
  }

  private static String lower(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }

  /** "weekday", "months of the year". */
  public static String part(TimePart part, boolean plural) {
    var noun =
        switch (part) {
          case HOUR_OF_DAY -> "hour";
          case DAY_OF_WEEK -> "weekday";
          case DAY_OF_MONTH -> "day of the month";
          case MONTH_OF_YEAR -> "month of the year";
          case QUARTER_OF_YEAR -> "quarter of the year";
          case YEAR -> "year";
          case DATE -> "day";
        };
    return plural ? noun.replaceFirst("^\\w+", "$0s") : noun;
  }
}
