package com.seekapa.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.model.Aggregation;
import com.seekapa.engine.model.Calendar;
import com.seekapa.engine.model.Column;
import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Expression;
import com.seekapa.engine.model.Format;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.Names;
import com.seekapa.engine.model.Relationship;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.model.TimeDimension;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.plan.PlanResult;
import com.seekapa.engine.plan.Planner;
import com.seekapa.engine.query.Comparison;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.query.Ordering;
import com.seekapa.engine.query.SemanticQuery;
import com.seekapa.engine.query.TimeRange;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Tables and columns that are called like keywords, like our own subqueries, or like each other.
 */
class AwkwardNamesTest {
  private static final List<TestDatabase> DATABASES = databases();

  private static List<TestDatabase> databases() {
    var databases = TestDatabase.all("/awkward.sql");
    databases.forEach(AwkwardNamesTest::create);
    return databases;
  }

  private static void create(TestDatabase database) {
    Function<String, String> id = database.dialect()::identifier;
    var current = id.apply("current");
    var keys = id.apply("keys");
    try {
      database.run(
          List.of(
              "CREATE TABLE %s (%s DATE, %s INTEGER, %s INTEGER)"
                  .formatted(current, id.apply("from"), keys, id.apply("group \"by\"")),
              "CREATE TABLE %s (%s INTEGER, %s VARCHAR(9))"
                  .formatted(keys, keys, id.apply("select")),
              "INSERT INTO %s VALUES ('2026-01-01', 1, 3), ('2026-02-01', 1, 5)".formatted(current),
              "INSERT INTO %s VALUES ('2026-02-01', 2, 7)".formatted(current),
              "INSERT INTO %s VALUES (1, 'a'), (2, 'b')".formatted(keys)));
    } catch (SQLException e) {
      throw new AssertionError(database.dialect().name(), e);
    }
  }

  @Test
  void names_of_the_model_never_meet_names_of_ours() throws SQLException {
    var query =
        new SemanticQuery(
            List.of(measure()),
            List.of(new Grouping.ByDimension(dimension())),
            List.of(),
            Optional.of(month(2)),
            Optional.of(new Comparison(Comparison.Kind.PREVIOUS_PERIOD, month(1))),
            List.of(
                new Ordering(
                    new Ordering.Key.OfChange(measure(), false), Ordering.Direction.ASCENDING)),
            OptionalInt.empty(),
            Optional.empty());
    var plan = (PlanResult.Planned) new Planner().plan(query, model());
    for (var database : DATABASES) {
      var sql = new Compiler().compile(plan.plan(), database.dialect(), 10);
      assertThat(run(sql, database)).isEqualTo("[a, 5, 3, 2][b, 7, 0, 7]");
    }
  }

  @Test
  void a_dimension_may_be_called_like_a_measure_and_its_table() throws SQLException {
    var query =
        new SemanticQuery(
            List.of(measure()),
            List.of(new Grouping.ByDimension(dimension())),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(
                new Ordering(new Ordering.Key.OfMeasure(measure()), Ordering.Direction.DESCENDING)),
            OptionalInt.empty(),
            Optional.empty());
    var plan = (PlanResult.Planned) new Planner().plan(query, model());
    for (var database : DATABASES) {
      var sql = new Compiler().compile(plan.plan(), database.dialect(), 10);
      assertThat(sql.columns()).extracting(it -> it.name()).containsExactly("keys", "keys_2");
      assertThat(run(sql, database)).isEqualTo("[a, 8][b, 7]");
    }
  }

  private static String run(CompiledQuery.Sql sql, TestDatabase database) throws SQLException {
    return database.rows(sql).stream()
        .map(row -> row.stream().limit(4).map(AwkwardNamesTest::plain).toList().toString())
        .collect(Collectors.joining());
  }

  private static String plain(Object value) {
    return value instanceof BigDecimal number
        ? number.stripTrailingZeros().toPlainString()
        : value.toString();
  }

  private static TimeRange month(int month) {
    var from = LocalDate.of(2026, month, 1);
    return new TimeRange(from, from.plusMonths(1).minusDays(1), "then", true);
  }

  private static Measure measure() {
    return new Measure(
        "keys",
        Names.of("Keys"),
        "",
        new Expression.Aggregate(Aggregation.SUM, new ColumnReference("current", "group \"by\"")),
        Format.PLAIN,
        Optional.empty(),
        Measure.Good.UP,
        true);
  }

  private static Dimension dimension() {
    return new Dimension(
        "keys",
        Names.of("Keys"),
        "",
        List.of(new ColumnReference("keys", "select")),
        DataType.TEXT,
        Format.PLAIN,
        Dimension.Kind.THING,
        Map.of());
  }

  private static SemanticModel model() {
    return new SemanticModel(
        "awkward",
        "Awkward",
        "",
        List.of(
            new Table(
                "current",
                Names.of("row"),
                List.of(new Column("from", DataType.DATE)),
                Optional.empty(),
                Optional.empty(),
                Optional.of("from")),
            new Table(
                "keys",
                Names.of("key"),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty())),
        List.of(
            new Relationship(
                new ColumnReference("current", "keys"), new ColumnReference("keys", "keys"))),
        List.of(measure()),
        List.of(dimension()),
        List.of(
            new TimeDimension(
                "from", Names.of("From"), new ColumnReference("current", "from"), TimeGrain.DAY)),
        List.of(),
        new Calendar(
            ZoneOffset.UTC, DayOfWeek.MONDAY, Month.JANUARY, Calendar.FiscalYearName.START),
        Optional.empty(),
        List.of(),
        "0");
  }
}
