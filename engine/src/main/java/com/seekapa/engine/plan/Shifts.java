package com.seekapa.engine.plan;

import com.seekapa.engine.model.Calendar;
import com.seekapa.engine.model.TimeGrain;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** How far periods of an earlier range are moved to lie on those of a later one. */
final class Shifts {
  private Shifts() {}

  /**
   * From the period that holds one day to the period that holds the other. Days move by whole years
   * where they can, so that 1 March stays 1 March beyond a leap day.
   */
  static Optional<RowValue.Shift> between(
      Calendar calendar, TimeGrain grain, LocalDate from, LocalDate to) {
    var years = ChronoUnit.YEARS.between(from, to);
    var shift =
        grain == TimeGrain.DAY && from.plusYears(years).equals(to)
            ? new RowValue.Shift(TimeGrain.YEAR, years)
            : new RowValue.Shift(
                grain, periods(grain, calendar.startOf(grain, from), calendar.startOf(grain, to)));
    return Optional.of(shift).filter(it -> it.count() != 0);
  }

  private static long periods(TimeGrain grain, LocalDate from, LocalDate to) {
    return switch (grain.inMonths()) {
      case DAY -> ChronoUnit.DAYS.between(from, to);
      case WEEK -> ChronoUnit.WEEKS.between(from, to);
      case MONTH -> ChronoUnit.MONTHS.between(from, to);
      case QUARTER -> ChronoUnit.MONTHS.between(from, to) / 3;
      case HALF -> ChronoUnit.MONTHS.between(from, to) / 6;
      case YEAR -> ChronoUnit.YEARS.between(from, to);
      case FISCAL_PERIOD, FISCAL_QUARTER, FISCAL_HALF, FISCAL_YEAR ->
          throw new IllegalStateException("a fiscal length in months is none");
    };
  }
}
