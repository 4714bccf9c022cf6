package com.seekapa.engine.plan;

import com.seekapa.engine.model.FiscalCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where the periods of a grain begin. */
public sealed interface Cut {
  /**
   * With weeks, months and years of everyone's calendar, or so many months later.
   *
   * @param monthsLate how much later than periods of the calendar those of a business begin
   * @param shift how far the period is moved, so that earlier periods meet the ones asked about
   */
  record Regular(DayOfWeek weekStart, int monthsLate, Optional<RowValue.Shift> shift)
      implements Cut {}

  /** With weeks of fiscal years that consist of weeks. */
  record ByWeeks(FiscalCalendar.Weeks years) implements Cut {}

  /** On these days. No row lies outside of the periods. */
  record Listed(List<Period> periods) implements Cut {
    public Listed {
      periods = List.copyOf(periods);
    }
  }

  /**
   * A period that is known when the query is.
   *
   * @param next the first day after it
   * @param shown the first day of the period that it is shown as, which is another one where
   *     earlier periods meet those asked about
   */
  record Period(LocalDate next, LocalDate shown) {}
}
