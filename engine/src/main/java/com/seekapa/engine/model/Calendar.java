package com.seekapa.engine.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a business cuts time into periods.
 *
 * @param zone where a day begins
 * @param weekStart the first day of a week
 * @param fiscal how it counts its own years
 */
public record Calendar(ZoneId zone, DayOfWeek weekStart, FiscalCalendar fiscal) {
  /** Named by the calendar year in which it starts or ends. */
  public enum FiscalYearName {
    START,
    END
  }

  /** With fiscal years of months. */
  public Calendar(ZoneId zone, DayOfWeek weekStart, Month fiscalYearStart, FiscalYearName namedBy) {
    this(zone, weekStart, new FiscalCalendar.Months(fiscalYearStart, namedBy));
  }

  /** Days from one to another, both included. */
  public record Days(LocalDate from, LocalDate to) {
    private long count() {
      return ChronoUnit.DAYS.between(from, to) + 1;
    }
  }

  // --- Periods

  /** The first day of the period of this grain that holds the day. */
  public LocalDate startOf(TimeGrain grain, LocalDate day) {
    return switch (grain) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(weekStart));
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> firstOfMonth(day, (day.getMonthValue() - 1) / 3 * 3 + 1);
      case HALF -> firstOfMonth(day, day.getMonthValue() <= 6 ? 1 : 7);
      case YEAR -> day.withDayOfYear(1);
      case FISCAL_PERIOD, FISCAL_QUARTER, FISCAL_HALF, FISCAL_YEAR -> fiscalStart(grain, day, 0);
    };
  }

  /** The first day of the period that lies {@code count} periods after the one holding the day. */
  public LocalDate shift(TimeGrain grain, LocalDate day, long count) {
    return grain.isFiscal()
        ? fiscalStart(grain, day, count)
        : plus(grain, startOf(grain, day), count);
  }

  /** The last day of the period of this grain that holds the day. */
  public LocalDate endOf(TimeGrain grain, LocalDate day) {
    return shift(grain, day, 1).minusDays(1);
  }

  /** Whether the days from the first to the last, both included, are whole periods of the grain. */
  public boolean isWhole(TimeGrain grain, LocalDate first, LocalDate last) {
    return startOf(grain, first).equals(first) && endOf(grain, last).equals(last);
  }

  /** Whether every period of this grain is cut into whole periods of the other. */
  public boolean isMadeOf(TimeGrain grain, TimeGrain finer) {
    return switch (fiscal) {
      case FiscalCalendar.Weeks weeks when grain.isFiscal() && !finer.isFiscal() ->
          finer == TimeGrain.DAY || (finer == TimeGrain.WEEK && weekStart == weeks.firstDay());
      case FiscalCalendar.Weeks _, FiscalCalendar.Months _ -> grain.isMadeOf(finer);
    };
  }

  /** The finest grain of which these days are exactly one period. */
  public Optional<TimeGrain> grainOf(Days days) {
    return Stream.of(TimeGrain.values())
        .filter(grain -> isWhole(grain, days.from(), days.to()))
        .filter(grain -> endOf(grain, days.from()).equals(days.to()))
        .findFirst();
  }

  /** The day moved by so many lengths of the grain, without going to the start of a period. */
  public LocalDate plus(TimeGrain grain, LocalDate day, long count) {
    return switch (grain) {
      case DAY -> day.plusDays(count);
      case WEEK -> day.plusWeeks(count);
      case MONTH -> day.plusMonths(count);
      case QUARTER -> day.plusMonths(3 * count);
      case HALF -> day.plusMonths(6 * count);
      case YEAR -> day.plusYears(count);
      case FISCAL_PERIOD, FISCAL_QUARTER, FISCAL_HALF, FISCAL_YEAR ->
          switch (fiscal) {
            case FiscalCalendar.Months _ -> plus(grain.inMonths(), day, count);
            case FiscalCalendar.Weeks _ -> sameDayOf(grain, day, count);
          };
    };
  }

  /** As many days into another period; its last day, where it has fewer. */
  private LocalDate sameDayOf(TimeGrain grain, LocalDate day, long count) {
    var start = shift(grain, day, count);
    var same = start.plusDays(ChronoUnit.DAYS.between(startOf(grain, day), day));
    var end = endOf(grain, start);
    return same.isAfter(end) ? end : same;
  }

  // --- Ranges before a range

  /**
   * The whole range before: as many periods where the range is whole periods or a running one, else
   * as many days.
   *
   * @param running whether the range begins a period that isn't over
   */
  public Days before(TimeGrain grain, Days range, boolean running) {
    boolean aligned = startOf(grain, range.from()).equals(range.from());
    boolean whole = aligned && endOf(grain, range.to()).equals(range.to());
    var from =
        whole || (running && aligned)
            ? shift(grain, range.from(), -periodsIn(grain, range))
            : range.from().minusDays(range.count());
    return new Days(from, range.from().minusDays(1));
  }

  /**
   * The same days a year before. Weeks keep their number, fiscal periods their place in the fiscal
   * year, and what ends with a month goes on doing so.
   */
  public Days yearBefore(TimeGrain grain, Days range) {
    boolean whole = isWhole(grain, range.from(), range.to());
    if (grain == TimeGrain.WEEK && whole) {
      return sameWeeksBefore(range);
    }
    return grain.isFiscal() && fiscal instanceof FiscalCalendar.Weeks
        ? sameFiscalDays(range, whole)
        : new Days(range.from().minusYears(1), yearBefore(range.to()));
  }

  private Days sameWeeksBefore(Days weeks) {
    int year = yearOfWeek(weeks.from());
    int number = Math.min(numberOfWeek(weeks.from()), weeksIn(year - 1));
    var from = startOfWeek(year - 1, number).orElseThrow();
    return new Days(from, from.plusDays(weeks.count() - 1));
  }

  private Days sameFiscalDays(Days range, boolean whole) {
    var from = fiscal.start(fiscal.periodOf(range.from()) - FiscalCalendar.PERIODS);
    var into =
        ChronoUnit.DAYS.between(startOf(TimeGrain.FISCAL_PERIOD, range.from()), range.from());
    var to =
        whole
            ? endOf(
                TimeGrain.FISCAL_PERIOD,
                fiscal.start(fiscal.periodOf(range.to()) - FiscalCalendar.PERIODS))
            : from.plusDays(into + range.count() - 1);
    return new Days(from.plusDays(into), to);
  }

  private static LocalDate yearBefore(LocalDate day) {
    boolean endOfMonth = day.plusDays(1).getDayOfMonth() == 1;
    return endOfMonth ? day.plusDays(1).minusYears(1).minusDays(1) : day.minusYears(1);
  }

  private long periodsIn(TimeGrain grain, Days range) {
    long count = 0;
    for (var at = range.from(); !at.isAfter(range.to()); at = shift(grain, at, 1)) {
      count++;
    }
    return count;
  }

  // --- Fiscal years

  /** The name of the fiscal year that holds the day. */
  public int fiscalYearOf(LocalDate day) {
    return Math.toIntExact(Math.floorDiv(fiscal.periodOf(day), FiscalCalendar.PERIODS));
  }

  /** The number of the period of this fiscal grain within its year, from 1, that holds the day. */
  public int fiscalNumberOf(TimeGrain grain, LocalDate day) {
    return Math.floorMod(fiscal.periodOf(day), FiscalCalendar.PERIODS) / grain.periodsOfYear() + 1;
  }

  /** The first day of a numbered part of a fiscal year: of its third quarter. */
  public LocalDate startOfFiscal(TimeGrain grain, int year, int number) {
    return fiscal.start(
        (long) year * FiscalCalendar.PERIODS + (number - 1L) * grain.periodsOfYear());
  }

  /** How many fiscal periods of this grain the one that holds a day is after another's. */
  public long fiscalPeriodsBetween(TimeGrain grain, LocalDate from, LocalDate to) {
    int periods = grain.periodsOfYear();
    return Math.floorDiv(fiscal.periodOf(to), periods)
        - Math.floorDiv(fiscal.periodOf(from), periods);
  }

  /** How many months later than periods of the calendar those of fiscal years of months begin. */
  public int monthsLate(TimeGrain grain) {
    return switch (fiscal) {
      case FiscalCalendar.Months(var first, _) when grain.isFiscal() ->
          (first.getValue() - 1) % grain.periodsOfYear();
      case FiscalCalendar.Months _ -> 0;
      case FiscalCalendar.Weeks _ when grain.isFiscal() ->
          throw new IllegalArgumentException("periods of weeks begin with no month");
      case FiscalCalendar.Weeks _ -> 0;
    };
  }

  private LocalDate fiscalStart(TimeGrain grain, LocalDate day, long later) {
    int periods = grain.periodsOfYear();
    return fiscal.start((Math.floorDiv(fiscal.periodOf(day), periods) + later) * periods);
  }

  // --- Weeks of a year

  /**
   * The first day of a numbered week; empty where the year has no such week. Weeks that start on
   * Monday are numbered by ISO 8601; of others, the first one holds 1 January.
   */
  public Optional<LocalDate> startOfWeek(int year, int number) {
    if (number < 1 || number > weeksIn(year)) {
      return Optional.empty();
    }
    var first = startOf(TimeGrain.WEEK, LocalDate.of(year, 1, weeks().getMinimalDaysInFirstWeek()));
    return Optional.of(first.plusWeeks(number - 1L));
  }

  /** The number of the week that holds the day. */
  public int numberOfWeek(LocalDate day) {
    return day.get(weeks().weekOfWeekBasedYear());
  }

  /** The year to whose weeks the day belongs; around New Year it may be the one before or after. */
  public int yearOfWeek(LocalDate day) {
    return day.get(weeks().weekBasedYear());
  }

  private int weeksIn(int year) {
    var fields = weeks();
    var first = LocalDate.of(year, 1, fields.getMinimalDaysInFirstWeek());
    var next = LocalDate.of(year + 1, 1, fields.getMinimalDaysInFirstWeek());
    return Math.toIntExact(
        ChronoUnit.WEEKS.between(startOf(TimeGrain.WEEK, first), startOf(TimeGrain.WEEK, next)));
  }

  private WeekFields weeks() {
    return WeekFields.of(weekStart, weekStart == DayOfWeek.MONDAY ? 4 : 1);
  }

  private static LocalDate firstOfMonth(LocalDate day, int month) {
    return LocalDate.of(day.getYear(), month, 1);
  }
}
