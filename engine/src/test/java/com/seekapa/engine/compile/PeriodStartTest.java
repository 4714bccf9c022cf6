package com.seekapa.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.model.Calendar;
import com.seekapa.engine.model.Calendars;
import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.FiscalCalendar;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.plan.Cut;
import com.seekapa.engine.plan.RowTime;
import com.seekapa.engine.plan.RowValue;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** All databases cut time into the same periods as the calendar does. */
class PeriodStartTest {
  private static final List<TestDatabase> DATABASES = TestDatabase.all("/moments.sql");

  @Property(tries = 500)
  void a_period_starts_where_the_calendar_says(
      @ForAll DayOfWeek weekStart,
      @ForAll("fiscalYears") FiscalCalendar fiscal,
      @ForAll TimeGrain grain,
      @ForAll("days") LocalDate day)
      throws SQLException {
    var calendar = new Calendar(ZoneOffset.UTC, weekStart, fiscal);
    var expected = calendar.startOf(grain, day).toString();
    for (var database : DATABASES) {
      assertThat(start(database, calendar, grain, database.day(day.atStartOfDay())))
          .as(database.dialect().name())
          .isEqualTo(expected);
      assertThat(start(database, calendar, grain, database.moment(day.atTime(23, 59, 58))))
          .as(database.dialect().name())
          .isEqualTo(expected);
    }
  }

  private static String start(
      TestDatabase database, Calendar calendar, TimeGrain grain, String time) throws SQLException {
    var column = new RowTime(new ColumnReference("t", "c"), DataType.TIMESTAMP, Optional.empty());
    var period = new RowValue.PeriodStart(column, grain, cut(calendar, grain));
    var sql = "SELECT " + new RowText(database.dialect()).periodStart(period, time);
    return database.rows(sql, List.of()).getFirst().getFirst().toString();
  }

  private static Cut cut(Calendar calendar, TimeGrain grain) {
    return calendar.fiscal() instanceof FiscalCalendar.Weeks weeks && grain.isFiscal()
        ? new Cut.ByWeeks(weeks)
        : new Cut.Regular(calendar.weekStart(), calendar.monthsLate(grain), Optional.empty());
  }

  @Provide
  Arbitrary<FiscalCalendar> fiscalYears() {
    return Arbitraries.oneOf(Calendars.ofMonths(), Calendars.ofWeeks());
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Calendars.days();
  }
}
