package com.seekapa.engine.compile;

import static com.seekapa.engine.AxiaQuery.show;
import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.Axia;
import com.seekapa.engine.AxiaQuery;
import com.seekapa.engine.model.Calendar;
import com.seekapa.engine.model.Calendars;
import com.seekapa.engine.model.FiscalCalendar;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.plan.PlanResult;
import com.seekapa.engine.plan.Planner;
import com.seekapa.engine.query.SemanticQuery;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Rows by fiscal periods of weeks, in all databases, against days put together here. */
class FiscalWeeksTest {
  private static final List<TestDatabase> DATABASES = TestDatabase.all("/axia.sql");
  private static final LocalDate FROM = LocalDate.of(2024, 1, 1);
  private static final LocalDate TO = LocalDate.of(2026, 12, 31);

  @Property(tries = 4, edgeCases = EdgeCasesMode.NONE)
  void a_row_for_each_period_has_what_its_days_have(
      @ForAll("grains") TimeGrain grain, @ForAll("calendars") Calendar calendar)
      throws SQLException {
    var model = Axia.model(calendar);
    for (var database : DATABASES) {
      for (var measure : List.of("order_lines", "visits")) {
        var days = rows(show(measure).by(TimeGrain.DAY), model, database);
        assertThat(rows(show(measure).by(grain), model, database))
            .as(database.dialect().name())
            .isEqualTo(periods(days, grain, calendar));
      }
    }
  }

  @Property(tries = 4, edgeCases = EdgeCasesMode.NONE)
  void a_row_for_each_period_of_a_range_has_what_its_days_have(
      @ForAll("grains") TimeGrain grain,
      @ForAll("calendars") Calendar calendar,
      @ForAll("ranges") LocalDate from)
      throws SQLException {
    var model = Axia.model(calendar);
    var to = from.plusDays(500);
    for (var database : DATABASES) {
      for (var measure : List.of("order_lines", "visits")) {
        var days = rows(during(show(measure).by(TimeGrain.DAY), from, to), model, database);
        assertThat(rows(during(show(measure).by(grain), from, to), model, database))
            .as(database.dialect().name())
            .isEqualTo(periods(days, grain, calendar));
      }
    }
  }

  @Property(tries = 4, edgeCases = EdgeCasesMode.NONE)
  void each_period_is_compared_with_the_one_as_many_periods_before(
      @ForAll("grains") TimeGrain grain,
      @ForAll("calendars") Calendar calendar,
      @ForAll("ranges") LocalDate day)
      throws SQLException {
    var model = Axia.model(calendar);
    var from = calendar.startOf(TimeGrain.FISCAL_YEAR, day);
    var to = calendar.endOf(TimeGrain.FISCAL_YEAR, day);
    var before = calendar.shift(TimeGrain.FISCAL_YEAR, day, -1);
    for (var database : DATABASES) {
      var earlier =
          rows(during(show("order_lines").by(grain), before, from.minusDays(1)), model, database);
      var expected = new TreeMap<LocalDate, BigDecimal>();
      earlier.forEach((start, count) ->
          expected.put(
              calendar.shift(grain, start, calendar.fiscalPeriodsBetween(grain, before, from)),
              count));
      var compared =
          during(show("order_lines").by(grain), from, to)
              .comparedWith(before.toString(), from.minusDays(1).toString());
      var actual = new TreeMap<LocalDate, BigDecimal>();
      for (var row : database.rows(sql(compared.query(), model, database))) {
        if (row.getFirst() != null && row.get(2) instanceof BigDecimal previous) {
          actual.put(day(row.getFirst()), previous);
        }
      }
      expected.values().removeIf(it -> it.signum() == 0);
      actual.values().removeIf(it -> it.signum() == 0);
      assertThat(actual).as(database.dialect().name()).isEqualTo(expected);
    }
  }

  private static AxiaQuery during(AxiaQuery query, LocalDate from, LocalDate to) {
    return query.during(from.toString(), to.toString());
  }

  private static TreeMap<LocalDate, BigDecimal> rows(
      AxiaQuery query, SemanticModel model, TestDatabase database) throws SQLException {
    var rows = new TreeMap<LocalDate, BigDecimal>();
    for (var row : database.rows(sql(query.query(), model, database))) {
      if (row.getFirst() != null) {
        rows.put(day(row.getFirst()), (BigDecimal) row.getLast());
      }
    }
    // A short range has its gaps filled with zeros, a long one not.
    rows.values().removeIf(it -> it.signum() == 0);
    return rows;
  }

  private static TreeMap<LocalDate, BigDecimal> periods(
      TreeMap<LocalDate, BigDecimal> days, TimeGrain grain, Calendar calendar) {
    var periods = new TreeMap<LocalDate, BigDecimal>();
    days.forEach(
        (day, count) -> periods.merge(calendar.startOf(grain, day), count, BigDecimal::add));
    return periods;
  }

  private static LocalDate day(Object value) {
    return LocalDate.parse(Objects.toString(value));
  }

  private static CompiledQuery.Sql sql(
      SemanticQuery query, SemanticModel model, TestDatabase database) {
    return switch (new Planner().plan(query, model)) {
      case PlanResult.Planned(var plan) -> new Compiler().compile(plan, database.dialect(), 10_000);
      case PlanResult.Refused(var obstacle) -> throw new AssertionError(obstacle.message());
    };
  }

  @Provide
  Arbitrary<TimeGrain> grains() {
    return Arbitraries.of(TimeGrain.class).filter(TimeGrain::isFiscal);
  }

  @Provide
  Arbitrary<Calendar> calendars() {
    return Calendars.ofWeeks()
        .map(weeks -> new Calendar(ZoneOffset.UTC, weeks.firstDay(), (FiscalCalendar) weeks));
  }

  @Provide
  Arbitrary<LocalDate> ranges() {
    return Arbitraries.longs()
        .between(FROM.toEpochDay(), TO.toEpochDay())
        .map(LocalDate::ofEpochDay);
  }
}
