package com.seekapa.server.catalog;

import com.seekapa.engine.model.Calendar.FiscalYearName;
import com.seekapa.engine.model.FiscalCalendar;
import com.seekapa.engine.model.FiscalCalendar.Ending;
import com.seekapa.engine.model.FiscalCalendar.Pattern;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.Locale;

/** Reads how a business counts its years: in months, or in weeks by a pattern. */
final class FiscalYears {
  private FiscalYears() {}

  static FiscalCalendar read(Fields calendar) {
    var name =
        calendar.choice("fiscal_year_named_by", FiscalYearName.class, FiscalYearName.END);
    return calendar
        .text("fiscal_year_end")
        .<FiscalCalendar>map(end -> weeks(pattern(calendar), end.split(" "), name))
        .orElseGet(() ->
            new FiscalCalendar.Months(
                calendar.choice("fiscal_year_start", Month.class, Month.JANUARY), name));
  }

  /** A week begins after the day on which fiscal years end. */
  static DayOfWeek weekStart(FiscalCalendar fiscal) {
    return switch (fiscal) {
      case FiscalCalendar.Months _ -> DayOfWeek.MONDAY;
      case FiscalCalendar.Weeks weeks -> weeks.lastDay().plus(1);
    };
  }

  /** "last saturday of january" or "saturday nearest the end of january", as the schema has it. */
  private static FiscalCalendar weeks(Pattern pattern, String[] end, FiscalYearName name) {
    boolean last = end[0].equals("last");
    return new FiscalCalendar.Weeks(
        pattern,
        Fields.constant(DayOfWeek.class, end[last ? 1 : 0]),
        Fields.constant(Month.class, end[end.length - 1]),
        last ? Ending.LAST : Ending.NEAREST,
        name);
  }

  private static Pattern pattern(Fields calendar) {
    var weeks = calendar.required("fiscal_pattern").replace('-', '_');
    return Pattern.valueOf(("weeks_" + weeks).toUpperCase(Locale.ROOT));
  }
}
