package com.seekapa.engine.question;

import com.seekapa.engine.model.Calendar;
import com.seekapa.engine.model.FiscalCalendar;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.phrase.TimeText;
import com.seekapa.engine.query.TimeRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Makes ranges of days from calendar terms, with the words that a question would use for them. A
 * range is complete when its last day lies before today.
 */
final class Periods {
  private final Calendar calendar;
  private final LocalDate today;

  Periods(Calendar calendar, LocalDate today) {
    this.calendar = calendar;
    this.today = today;
  }

  LocalDate today() {
    return today;
  }

  /** The period that lies {@code shift} periods after the current one: −1 is the last one. */
  Meaning.OfRange relative(TimeGrain grain, int shift) {
    var from = calendar.shift(grain, calendar.startOf(grain, today), shift);
    return of(from, calendar.endOf(grain, from), relativeWords(grain, shift), grain);
  }

  /** The last n whole periods before the current one; days end yesterday. */
  Meaning.OfRange past(TimeGrain grain, int count) {
    String unit = TimeText.grain(grain, count > 1);
    var assumption =
        new Assumption(
            "time",
            "“past %d %s” taken as the %d whole %s before the current one"
                .formatted(count, unit, count, unit),
            "whole periods",
            List.of());
    var range = pastWhole(grain, count);
    return grain == TimeGrain.DAY ? range : assuming(range, assumption);
  }

  /** The same where the question itself says that they be whole. */
  Meaning.OfRange pastWhole(TimeGrain grain, int count) {
    var end = calendar.startOf(grain, today).minusDays(1);
    var from = calendar.shift(grain, today, -count);
    String words = "in the past " + count + " " + TimeText.grain(grain, count > 1);
    return new Meaning.OfRange(of(from, end, words, grain).range(), grain, count, Optional.empty());
  }

  /** From the start of the current period to today. */
  Meaning.OfRange toDate(TimeGrain grain) {
    return of(calendar.startOf(grain, today), today, noun(grain) + " to date", grain);
  }

  /** As much of the period before the current one as has passed of that. */
  Meaning.OfRange toDateBefore(TimeGrain grain) {
    var from = calendar.shift(grain, today, -1);
    var to = calendar.plus(grain, today, -1);
    return of(from, to, "last " + noun(grain) + " to date", grain);
  }

  Meaning.OfRange year(int year) {
    return of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), "in " + year, TimeGrain.YEAR);
  }

  Meaning.OfRange quarter(int year, int quarter) {
    var from = LocalDate.of(year, quarter * 3 - 2, 1);
    return of(
        from, from.plusMonths(3).minusDays(1), "in Q" + quarter + " " + year, TimeGrain.QUARTER);
  }

  Meaning.OfRange half(int year, int half) {
    var from = LocalDate.of(year, half * 6 - 5, 1);
    return of(from, from.plusMonths(6).minusDays(1), "in H" + half + " " + year, TimeGrain.HALF);
  }

  Meaning.OfRange month(int year, Month month) {
    var days = YearMonth.of(year, month);
    return of(
        days.atDay(1), days.atEndOfMonth(), "in " + name(month) + " " + year, TimeGrain.MONTH);
  }

  Meaning.OfRange day(LocalDate day) {
    return of(day, day, "on " + date(day), TimeGrain.DAY);
  }

  /** A numbered week; empty where the year has no such week. */
  Optional<Meaning.OfRange> week(int year, int number) {
    return calendar
        .startOfWeek(year, number)
        .map(from ->
            of(from, from.plusDays(6), "in week " + number + " of " + year, TimeGrain.WEEK));
  }

  /** The latest week of this number that has begun. */
  Optional<Meaning.OfRange> latestWeek(int number) {
    int year = calendar.yearOfWeek(today);
    return week(year, number)
        .filter(week -> !week.range().from().isAfter(today))
        .or(() -> week(year - 1, number));
  }

  /** The latest such day of the week. */
  Meaning.OfRange latest(DayOfWeek weekday, boolean beforeToday) {
    var day =
        today.with(
            beforeToday
                ? TemporalAdjusters.previous(weekday)
                : TemporalAdjusters.previousOrSame(weekday));
    String name = weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return assuming(
        day(day),
        new Assumption(
            "day", "“" + name + "” taken as the latest one, " + date(day), date(day), List.of()));
  }

  /** The first or last few days of a period. */
  Optional<Meaning.OfRange> days(boolean first, int count, Meaning.OfRange period) {
    var whole = period.range();
    var from = first ? whole.from() : whole.to().minusDays(count - 1L);
    var to = first ? whole.from().plusDays(count - 1L) : whole.to();
    if (from.isBefore(whole.from()) || to.isAfter(whole.to())) {
      return Optional.empty();
    }
    String words =
        "in the %s %d days of %s".formatted(first ? "first" : "last", count, bare(whole));
    var range = of(from, to, words, TimeGrain.DAY).range();
    return Optional.of(new Meaning.OfRange(range, TimeGrain.DAY, 1, period.assumption()));
  }

  /** So many lengths of the grain before a range, up to its start. */
  Meaning.OfRange before(Meaning.OfRange time, TimeGrain grain, int count) {
    var start = time.range().from();
    return of(calendar.plus(grain, start, -count), start.minusDays(1), "", grain);
  }

  // --- Fiscal years

  /** A numbered part of a fiscal year, or that year itself. */
  Meaning.OfRange fiscal(TimeGrain grain, int year, int number) {
    var from = calendar.startOfFiscal(grain, year, number);
    return of(
        from, calendar.endOf(grain, from), "in " + TimeText.fiscal(grain, year, number), grain);
  }

  /** The latest fiscal year in which this part has begun. */
  int latestFiscalYear(TimeGrain grain, int number) {
    int current = currentFiscalYear();
    return calendar.startOfFiscal(grain, current, number).isAfter(today) ? current - 1 : current;
  }

  int currentFiscalYear() {
    return calendar.fiscalYearOf(today);
  }

  /** Whether the business has periods that are no months. */
  boolean hasPeriodsOfWeeks() {
    return calendar.fiscal() instanceof FiscalCalendar.Weeks;
  }

  /** Both periods and what lies between them. */
  Meaning.OfRange between(Meaning.OfRange first, Meaning.OfRange last) {
    boolean forward = !last.range().to().isBefore(first.range().from());
    var from = forward ? first : last;
    var to = forward ? last : first;
    return of(
        from.range().from(),
        to.range().to(),
        "from " + bare(from.range()) + " to " + bare(to.range()),
        from.grain());
  }

  Meaning.OfRange since(Meaning.OfRange start) {
    var from = start.range().from();
    return of(
        from, today.isBefore(from) ? from : today, "since " + bare(start.range()), start.grain());
  }

  /** The same days some years before. */
  Meaning.OfRange yearsEarlier(Meaning.OfRange range, int years) {
    var from = range.range().from();
    int year = yearOf(range) - years;
    return switch (range.grain()) {
      case DAY -> daysEarlier(range.range(), years);
      case WEEK -> week(year, calendar.numberOfWeek(from)).orElse(range);
      case MONTH -> month(year, from.getMonth());
      case QUARTER -> quarter(year, (from.getMonthValue() + 2) / 3);
      case HALF -> half(year, from.getMonthValue() <= 6 ? 1 : 2);
      case FISCAL_PERIOD, FISCAL_QUARTER, FISCAL_HALF ->
          fiscal(range.grain(), year, calendar.fiscalNumberOf(range.grain(), from));
      case YEAR, FISCAL_YEAR -> range;
    };
  }

  private Meaning.OfRange daysEarlier(TimeRange range, int years) {
    if (range.from().equals(range.to())) {
      return day(range.from().minusYears(years));
    }
    int year = range.from().getYear();
    String words = range.words().replace(" " + year, " " + (year - years));
    return of(range.from().minusYears(years), range.to().minusYears(years), words, TimeGrain.DAY);
  }

  /** The year by which the range is called. */
  int yearOf(Meaning.OfRange range) {
    var from = range.range().from();
    return switch (range.grain()) {
      case WEEK -> calendar.yearOfWeek(from);
      case DAY, MONTH, QUARTER, HALF, YEAR -> from.getYear();
      case FISCAL_PERIOD, FISCAL_QUARTER, FISCAL_HALF, FISCAL_YEAR -> calendar.fiscalYearOf(from);
    };
  }

  Meaning.OfRange from(LocalDate from, LocalDate to, String words, TimeGrain grain) {
    return of(from, to, words, grain);
  }

  /** The latest year in which a period that starts with this month and day has begun. */
  int latestYear(Month month, int day) {
    var start = LocalDate.of(today.getYear(), month, 1).plusDays(day - 1L);
    return start.isAfter(today) ? today.getYear() - 1 : today.getYear();
  }

  /** The range, with the year in it said to be assumed. */
  Meaning.OfRange yearAssumed(Meaning.OfRange range) {
    int year = yearOf(range);
    String bare = bare(range.range());
    String without = bare.replace(" of " + year, "").replace(" " + year, "");
    return assuming(
        range,
        new Assumption(
            "year",
            "“" + without + "” taken as " + bare + ", the latest one",
            String.valueOf(year),
            List.of(String.valueOf(year - 1))));
  }

  private static Meaning.OfRange assuming(Meaning.OfRange range, Assumption assumption) {
    return new Meaning.OfRange(
        range.range(), range.grain(), range.count(), Optional.of(assumption));
  }

  /** The words without the preposition in front. */
  static String bare(TimeRange range) {
    String words = range.words();
    for (var preposition : List.of("in the ", "in ", "on ")) {
      if (words.startsWith(preposition)) {
        return words.substring(preposition.length());
      }
    }
    return words;
  }

  private Meaning.OfRange of(LocalDate from, LocalDate to, String words, TimeGrain grain) {
    var range = new TimeRange(from, to, words, to.isBefore(today));
    return new Meaning.OfRange(range, grain, 1, Optional.empty());
  }

  private static String relativeWords(TimeGrain grain, int shift) {
    if (grain == TimeGrain.DAY) {
      return switch (shift) {
        case 0 -> "today";
        case -1 -> "yesterday";
        case 1 -> "tomorrow";
        default -> Math.abs(shift) + (shift < 0 ? " days ago" : " days from now");
      };
    }
    return switch (shift) {
      case 0 -> "this " + noun(grain);
      case -1 -> "last " + noun(grain);
      case 1 -> "next " + noun(grain);
      default ->
          Math.abs(shift)
              + " "
              + TimeText.grain(grain, Math.abs(shift) > 1)
              + (shift < 0 ? " ago" : " from now");
    };
  }

  static String noun(TimeGrain grain) {
    return grain.noun();
  }

  static String name(Month month) {
    return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  /** "1 Jul – 30 Sep 2026". */
  static String text(TimeRange range) {
    return TimeText.range(range.from(), range.to());
  }

  static String date(LocalDate day) {
    return day.getDayOfMonth() + " " + name(day.getMonth()) + " " + day.getYear();
  }
}
