package com.seekapa.engine.compile;

import com.seekapa.engine.compile.dialect.Dialect;
import com.seekapa.engine.model.FiscalCalendar;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.plan.Cut;
import com.seekapa.engine.plan.RowValue;
import java.time.DayOfWeek;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes the first day of the period that holds a time. */
final class CutText {
  /** Weeks of a year that has one more than others. */
  private static final int WEEKS = 53;

  private final Dialect dialect;

  CutText(Dialect dialect) {
    this.dialect = dialect;
  }

  String start(RowValue.PeriodStart period, String time) {
    return switch (period.cut()) {
      case Cut.Regular regular -> regular(regular, period.grain(), time);
      case Cut.ByWeeks(var years) -> byWeeks(years, period.grain(), time);
      case Cut.Listed listed -> listed(listed, time);
    };
  }

  private String regular(Cut.Regular cut, TimeGrain grain, String time) {
    var shifted =
        cut.shift().map(shift -> dialect.later(shift.grain(), shift.count(), time)).orElse(time);
    return cut.monthsLate() == 0
        ? dialect.periodStart(grain, cut.weekStart(), shifted)
        : late(grain, cut.weekStart(), cut.monthsLate(), shifted);
  }

  /** Moved to where the calendar's period would begin, and back. */
  private String late(TimeGrain grain, DayOfWeek weekStart, int months, String time) {
    var moved = dialect.later(TimeGrain.MONTH, -months, time);
    var start = dialect.periodStart(grain, weekStart, moved);
    return dialect.date(dialect.later(TimeGrain.MONTH, months, start));
  }

  private String listed(Cut.Listed listed, String time) {
    return listed.periods().stream()
        .map(it ->
            "\n    WHEN %s < %s THEN %s"
                .formatted(time, dialect.literal(it.next()), dialect.literal(it.shown())))
        .collect(Collectors.joining("", "CASE", "\n  END"));
  }

  // --- Years of weeks

  /**
   * One day of a week tells in which year of whole months it lies. The first such day in that year
   * lies in the first week of the fiscal year, and each seven days are a week more.
   */
  private String byWeeks(FiscalCalendar.Weeks years, TimeGrain grain, String time) {
    var week = week(years, time);
    var telling = dialect.date(later(years.daysToTellingDay(), week));
    var year = yearOfMonths(years, telling);
    if (grain == TimeGrain.FISCAL_YEAR) {
      return week(years, later(6 - years.daysToTellingDay(), year));
    }
    var weekOfYear = dialect.wholeQuotient(dialect.daysBetween(year, telling), "7");
    return dialect.weeksEarlier(week, lookedUp(years, grain, weekOfYear));
  }

  private String week(FiscalCalendar.Weeks years, String time) {
    return dialect.periodStart(TimeGrain.WEEK, years.firstDay(), time);
  }

  private String later(int days, String date) {
    return days == 0 ? date : dialect.later(TimeGrain.DAY, days, date);
  }

  private String yearOfMonths(FiscalCalendar.Weeks years, String day) {
    int months = years.lastMonth().getValue() % FiscalCalendar.PERIODS;
    return months == 0
        ? dialect.periodStart(TimeGrain.YEAR, years.firstDay(), day)
        : late(TimeGrain.YEAR, years.firstDay(), months, day);
  }

  /** Two digits for each week of the year: how many weeks its period has had before it. */
  private static String lookedUp(FiscalCalendar.Weeks years, TimeGrain grain, String weekOfYear) {
    var digits =
        IntStream.range(0, WEEKS)
            .mapToObj(week -> "%02d".formatted(years.weeksInto(grain, week)))
            .collect(Collectors.joining());
    return "substr('" + digits + "', 1 + 2 * (" + weekOfYear + "), 2)";
  }
}
