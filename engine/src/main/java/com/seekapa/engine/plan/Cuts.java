package com.seekapa.engine.plan;

import com.seekapa.engine.model.Calendar;
import com.seekapa.engine.model.FiscalCalendar;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.query.TimeRange;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Decides where periods begin. Periods of weeks are listed where the days asked about are known:
 * the list reads better than the arithmetic, and says which period meets which in a comparison.
 */
final class Cuts {
  private static final int MOST_LISTED = 60;
  private static final int MOST_COMPARED = 500;

  private final Calendar calendar;

  Cuts(Calendar calendar) {
    this.calendar = calendar;
  }

  /**
   * The periods of rows.
   *
   * @param range the days that all rows lie in, where they are known
   * @param shiftedTo the range that the periods are moved onto
   */
  Cut of(TimeGrain grain, Optional<TimeRange> range, Optional<TimeRange> shiftedTo) {
    return switch (calendar.fiscal()) {
      case FiscalCalendar.Weeks years when grain.isFiscal() ->
          range.map(it -> ofWeeks(years, grain, it, shiftedTo)).orElse(new Cut.ByWeeks(years));
      case FiscalCalendar.Weeks _, FiscalCalendar.Months _ ->
          new Cut.Regular(
              calendar.weekStart(), calendar.monthsLate(grain), shift(grain, range, shiftedTo));
    };
  }

  /** The period, or the week that it consists of where periods differ by whole weeks. */
  RowValue.PeriodStart step(RowValue.PeriodStart period) {
    return switch (calendar.fiscal()) {
      case FiscalCalendar.Weeks years when period.grain().isFiscal() ->
          new RowValue.PeriodStart(
              period.time(),
              TimeGrain.WEEK,
              new Cut.Regular(years.firstDay(), 0, Optional.empty()));
      case FiscalCalendar.Weeks _, FiscalCalendar.Months _ -> period;
    };
  }

  private Optional<RowValue.Shift> shift(
      TimeGrain grain, Optional<TimeRange> range, Optional<TimeRange> shiftedTo) {
    return range.flatMap(
        from -> shiftedTo.flatMap(to -> Shifts.between(calendar, grain, from.from(), to.from())));
  }

  private Cut ofWeeks(
      FiscalCalendar.Weeks years, TimeGrain grain, TimeRange range, Optional<TimeRange> shiftedTo) {
    long count = calendar.fiscalPeriodsBetween(grain, range.from(), range.to()) + 1;
    if (shiftedTo.isPresent() && count > MOST_COMPARED) {
      throw new Refusal(new Obstacle.TooManyPeriods(grain, MOST_COMPARED));
    }
    return shiftedTo.isPresent() || count <= MOST_LISTED
        ? listed(grain, range.from(), shiftedTo.map(TimeRange::from).orElse(range.from()), count)
        : new Cut.ByWeeks(years);
  }

  private Cut listed(TimeGrain grain, LocalDate from, LocalDate shownFrom, long count) {
    return new Cut.Listed(
        LongStream.range(0, count)
            .mapToObj(i ->
                new Cut.Period(
                    calendar.shift(grain, from, i + 1), calendar.shift(grain, shownFrom, i)))
            .toList());
  }
}
