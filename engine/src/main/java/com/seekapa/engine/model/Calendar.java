package com.seekapa.engine.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/**
 * How a business cuts time into periods.
 *
 * @param zone where a day begins
 * @param weekStart the first day of a week
 * @param fiscalYearStart the month whose first day begins a fiscal year
 * @param fiscalYearName which calendar year names a fiscal year
 */
public record Calendar(
    ZoneId zone, DayOfWeek weekStart, Month fiscalYearStart, FiscalYearName fiscalYearName) {

  /** Named by the calendar year in which it starts or ends. */
  public enum FiscalYearName {
    START,
    END
  }

  /** The first day of the calendar period of this grain that holds the day. */
  public LocalDate startOf(TimeGrain grain, LocalDate day) {
    return switch (grain) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(weekStart));
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> firstOfMonth(day, (day.getMonthValue() - 1) / 3 * 3 + 1);
      case HALF -> firstOfMonth(day, day.getMonthValue() <= 6 ? 1 : 7);
      case YEAR -> day.withDayOfYear(1);
    };
  }

  /** The first day of the period that lies {@code count} periods after the one holding the day. */
  public LocalDate shift(TimeGrain grain, LocalDate day, long count) {
    return plus(grain, startOf(grain, day), count);
  }

  /** The last day of the calendar period of this grain that holds the day. */
  public LocalDate endOf(TimeGrain grain, LocalDate day) {
    return shift(grain, day, 1).minusDays(1);
  }

  /** Whether the days from the first to the last, both included, are whole periods of the grain. */
  public boolean isWhole(TimeGrain grain, LocalDate first, LocalDate last) {
    return startOf(grain, first).equals(first) && endOf(grain, last).equals(last);
  }

  /** The day moved by so many lengths of the grain, without going to the start of a period. */
  public static LocalDate plus(TimeGrain grain, LocalDate day, long count) {
    return switch (grain) {
      case DAY -> day.plusDays(count);
      case WEEK -> day.plusWeeks(count);
      case MONTH -> day.plusMonths(count);
      case QUARTER -> day.plusMonths(3 * count);
      case HALF -> day.plusMonths(6 * count);
      case YEAR -> day.plusYears(count);
    };
  }

  /** The first day of the fiscal year that carries this number. */
  public LocalDate startOfFiscalYear(int name) {
    int year =
        fiscalYearName == FiscalYearName.END && fiscalYearStart != Month.JANUARY ? name - 1 : name;
    return LocalDate.of(year, fiscalYearStart, 1);
  }

  /** The number of the fiscal year that holds the day. */
  public int fiscalYearOf(LocalDate day) {
    int startYear =
        day.getMonthValue() >= fiscalYearStart.getValue() ? day.getYear() : day.getYear() - 1;
    return fiscalYearName == FiscalYearName.END && fiscalYearStart != Month.JANUARY
        ? startYear + 1
        : startYear;
  }

  private static LocalDate firstOfMonth(LocalDate day, int month) {
    return LocalDate.of(day.getYear(), month, 1);
  }
}
