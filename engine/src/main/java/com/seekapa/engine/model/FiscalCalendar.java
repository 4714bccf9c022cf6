package com.seekapa.engine.model;

import com.seekapa.engine.model.Calendar.FiscalYearName;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * How a business counts its own years. Every fiscal year has twelve periods, three to a quarter;
 * periods are counted through all years, so that the year named 2026 begins with period 2026 · 12.
 */
public sealed interface FiscalCalendar {
  /** Periods in a year. */
  int PERIODS = 12;

  /** The first day of a period. */
  LocalDate start(long period);

  /** The period that holds the day. */
  long periodOf(LocalDate day);

  /** Which calendar year names a fiscal year. */
  FiscalYearName namedBy();

  /** Years of calendar months. */
  record Months(Month first, FiscalYearName namedBy) implements FiscalCalendar {
    @Override
    public LocalDate start(long period) {
      return LocalDate.EPOCH.with(ChronoField.PROLEPTIC_MONTH, period + offset()).withDayOfMonth(1);
    }

    @Override
    public long periodOf(LocalDate day) {
      return day.getLong(ChronoField.PROLEPTIC_MONTH) - offset();
    }

    private int offset() {
      int earlier = namedBy == FiscalYearName.END && first != Month.JANUARY ? PERIODS : 0;
      return first.getValue() - 1 - earlier;
    }
  }

  /**
   * Years of 52 or 53 whole weeks, whose last one ends on a weekday at the end of a month. The last
   * period of a year takes its 53rd week.
   *
   * @param pattern the weeks of the periods of each quarter
   * @param lastDay the weekday on which years end
   * @param lastMonth the month at whose end years end
   */
  record Weeks(
      Pattern pattern, DayOfWeek lastDay, Month lastMonth, Ending ending, FiscalYearName namedBy)
      implements FiscalCalendar {
    private static final int WEEKS_OF_QUARTER = 13;

    @Override
    public LocalDate start(long period) {
      return startOfYear(Math.toIntExact(Math.floorDiv(period, PERIODS)))
          .plusWeeks(weeksBefore(Math.floorMod(period, PERIODS)));
    }

    /** The day on which its weeks, periods and years begin. */
    public DayOfWeek firstDay() {
      return lastDay.plus(1);
    }

    /**
     * How many days after its first a week has the day that tells its year: the year is the one of
     * whole months, up to the end of the last month, in which that day lies.
     */
    public int daysToTellingDay() {
      return switch (ending) {
        case LAST -> 6;
        case NEAREST -> 3;
      };
    }

    /** How many weeks of the period of this fiscal grain have passed before a week of the year. */
    public int weeksInto(TimeGrain grain, int weekOfYear) {
      int periods = grain.periodsOfYear();
      int first = periodOfWeek(weekOfYear) / periods * periods;
      return weekOfYear - weeksBefore(first);
    }

    @Override
    public long periodOf(LocalDate day) {
      int year = yearOf(day);
      long week = ChronoUnit.WEEKS.between(startOfYear(year), day);
      return (long) year * PERIODS + periodOfWeek(Math.toIntExact(week));
    }

    private int weeksBefore(int periodOfYear) {
      return periodOfYear / 3 * WEEKS_OF_QUARTER + pattern.weeksBefore(periodOfYear % 3);
    }

    private int periodOfWeek(int weekOfYear) {
      int quarter = Math.min(weekOfYear / WEEKS_OF_QUARTER, 3);
      return quarter * 3 + pattern.periodAfter(weekOfYear - quarter * WEEKS_OF_QUARTER);
    }

    private int yearOf(LocalDate day) {
      int year = day.getYear() + 1;
      while (startOfYear(year).isAfter(day)) {
        year--;
      }
      return year;
    }

    private LocalDate startOfYear(int name) {
      boolean endsInNext = namedBy == FiscalYearName.START && lastMonth != Month.DECEMBER;
      return endIn(endsInNext ? name : name - 1).plusDays(1);
    }

    /** The last day of the fiscal year that ends at the end of the month in this calendar year. */
    private LocalDate endIn(int year) {
      var last = LocalDate.of(year, lastMonth, 1).with(TemporalAdjusters.lastDayOfMonth());
      return switch (ending) {
        case LAST -> last.with(TemporalAdjusters.previousOrSame(lastDay));
        case NEAREST -> last.plusDays(3).with(TemporalAdjusters.previousOrSame(lastDay));
      };
    }
  }

  /** How many weeks the three periods of a quarter have. */
  enum Pattern {
    WEEKS_4_4_5(4, 8),
    WEEKS_4_5_4(4, 9),
    WEEKS_5_4_4(5, 9);

    private final int beforeSecond;
    private final int beforeThird;

    Pattern(int beforeSecond, int beforeThird) {
      this.beforeSecond = beforeSecond;
      this.beforeThird = beforeThird;
    }

    int weeksBefore(int period) {
      return switch (period) {
        case 0 -> 0;
        case 1 -> beforeSecond;
        default -> beforeThird;
      };
    }

    int periodAfter(long weeks) {
      return weeks < beforeSecond ? 0 : weeks < beforeThird ? 1 : 2;
    }
  }

  /** On the last such weekday within the month, or on the one nearest to the month's end. */
  enum Ending {
    LAST,
    NEAREST
  }
}
