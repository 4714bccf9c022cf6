package com.seekapa.engine.model;

import com.seekapa.engine.model.Calendar.FiscalYearName;
import com.seekapa.engine.model.FiscalCalendar.Ending;
import com.seekapa.engine.model.FiscalCalendar.Months;
import com.seekapa.engine.model.FiscalCalendar.Pattern;
import com.seekapa.engine.model.FiscalCalendar.Weeks;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any calendar that a model may have, and days to try it on. */
public final class Calendars {
  private static final LocalDate FIRST = LocalDate.of(1995, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2060, 12, 31);

  private Calendars() {}

  public static Arbitrary<Calendar> any() {
    return Combinators.combine(
            Arbitraries.of(DayOfWeek.class), Arbitraries.oneOf(ofMonths(), ofWeeks()))
        .as((weekStart, fiscal) -> new Calendar(ZoneOffset.UTC, weekStart, fiscal));
  }

  public static Arbitrary<FiscalCalendar> ofMonths() {
    return Combinators.combine(Arbitraries.of(Month.class), Arbitraries.of(FiscalYearName.class))
        .as(Months::new);
  }

  public static Arbitrary<Weeks> ofWeeks() {
    return Combinators.combine(
            Arbitraries.of(Pattern.class),
            Arbitraries.of(DayOfWeek.class),
            Arbitraries.of(Month.class),
            Arbitraries.of(Ending.class),
            Arbitraries.of(FiscalYearName.class))
        .as(Weeks::new);
  }

  public static Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(FIRST.toEpochDay(), LAST.toEpochDay())
        .map(LocalDate::ofEpochDay);
  }
}
