package com.seekapa.server.catalog;

import com.seekapa.engine.model.Calendar.FiscalYearName;
import com.seekapa.engine.model.FiscalCalendar;
import com.seekapa.engine.model.FiscalCalendar.Ending;
import com.seekapa.engine.model.FiscalCalendar.Pattern;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Reads and writes how a business counts its years: in months, or in weeks by a pattern. */
final class FiscalYears {
  private FiscalYears() {}

  static FiscalCalendar read(Fields calendar) {
    var name = calendar.choice("fiscal_year_named_by", FiscalYearName.class, FiscalYearName.END);
    var weeks = calendar.fields("fiscal_weeks");
    return weeks.keys().isEmpty()
        ? new FiscalCalendar.Months(
            calendar.choice("fiscal_year_start", Month.class, Month.JANUARY), name)
        : weeks(weeks, name);
  }

  private static FiscalCalendar weeks(Fields weeks, FiscalYearName name) {
    return new FiscalCalendar.Weeks(
        Pattern.valueOf("WEEKS_" + weeks.required("pattern").replace('-', '_')),
        Fields.constant(DayOfWeek.class, weeks.required("last_day")),
        Fields.constant(Month.class, weeks.required("last_month")),
        weeks.choice("ending", Ending.class, Ending.LAST),
        name);
  }

  /** A week begins after the day on which fiscal years end. */
  static DayOfWeek weekStart(FiscalCalendar fiscal) {
    return switch (fiscal) {
      case FiscalCalendar.Months _ -> DayOfWeek.MONDAY;
      case FiscalCalendar.Weeks weeks -> weeks.lastDay().plus(1);
    };
  }

  /** What a file says of fiscal years. */
  static Map<String, String> entries(FiscalCalendar fiscal) {
    var entries = new LinkedHashMap<String, String>();
    switch (fiscal) {
      case FiscalCalendar.Months(var first, _) -> entries.put("fiscal_year_start", word(first));
      case FiscalCalendar.Weeks weeks -> entries.put("fiscal_weeks", text(weeks));
    }
    entries.put("fiscal_year_named_by", word(fiscal.namedBy()));
    return entries;
  }

  private static String text(FiscalCalendar.Weeks weeks) {
    return "{pattern: %s, last_day: %s, last_month: %s, ending: %s}"
        .formatted(
            weeks.pattern().name().replaceFirst("WEEKS_", "").replace('_', '-'),
            word(weeks.lastDay()),
            word(weeks.lastMonth()),
            word(weeks.ending()));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
