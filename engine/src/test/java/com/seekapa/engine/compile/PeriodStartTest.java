package com.seekapa.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.compile.dialect.Dialect;
import com.seekapa.engine.model.Calendar;
import com.seekapa.engine.model.Calendars;
import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.FiscalCalendar;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.plan.RowTime;
import com.seekapa.engine.plan.RowValue;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Databases cut time into the same periods as the calendar does. */
class PeriodStartTest {
  private static Connection duckDb;
  private static Connection sqLite;

  @BeforeContainer
  static void open() throws SQLException {
    duckDb = DriverManager.getConnection("jdbc:duckdb:");
    sqLite = DriverManager.getConnection("jdbc:sqlite::memory:");
  }

  @AfterContainer
  static void close() throws SQLException {
    duckDb.close();
    sqLite.close();
  }

  @Property(tries = 300)
  void a_period_starts_where_the_calendar_says(
      @ForAll DayOfWeek weekStart,
      @ForAll("fiscalYears") FiscalCalendar fiscal,
      @ForAll TimeGrain grain,
      @ForAll("days") LocalDate day)
      throws SQLException {
    var calendar = new Calendar(ZoneOffset.UTC, weekStart, fiscal);
    var expected = calendar.startOf(grain, day).toString();
    assertThat(start(duckDb, Dialect.duckDb(), calendar, grain, "DATE '" + day + "'"))
        .isEqualTo(expected);
    assertThat(start(duckDb, Dialect.duckDb(), calendar, grain, "TIMESTAMP '" + day + " 23:59:58'"))
        .isEqualTo(expected);
    assertThat(start(sqLite, Dialect.sqLite(), calendar, grain, "'" + day + "'"))
        .isEqualTo(expected);
  }

  private static String start(
      Connection connection, Dialect dialect, Calendar calendar, TimeGrain grain, String time)
      throws SQLException {
    var column = new RowTime(new ColumnReference("t", "c"), DataType.TIMESTAMP, Optional.empty());
    var period =
        new RowValue.PeriodStart(
            column, grain, calendar.weekStart(), calendar.monthsLate(grain), Optional.empty());
    var sql = "SELECT " + new RowText(dialect).periodStart(period, time);
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  @Provide
  Arbitrary<FiscalCalendar> fiscalYears() {
    return Calendars.ofMonths();
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Calendars.days();
  }
}
