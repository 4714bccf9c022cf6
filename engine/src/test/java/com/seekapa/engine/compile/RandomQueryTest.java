package com.seekapa.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.Axia;
import com.seekapa.engine.compile.dialect.Dialect;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.plan.PlanResult;
import com.seekapa.engine.plan.Planner;
import com.seekapa.engine.plan.Reach;
import com.seekapa.engine.query.Comparison;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.query.Ordering;
import com.seekapa.engine.query.SemanticQuery;
import com.seekapa.engine.query.TimeRange;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any query. */
class RandomQueryTest {
  private static final SemanticModel MODEL = Axia.model();

  private static final List<TestDatabase> DATABASES = TestDatabase.all("/axia.sql");
  private static final TestDatabase DUCK_DB = DATABASES.getFirst();

  @Property(tries = 200)
  void is_refused_with_a_reason_or_runs_with_the_columns_it_says(
      @ForAll("queries") SemanticQuery query) throws SQLException {
    switch (new Planner().plan(query, MODEL)) {
      case PlanResult.Refused(var obstacle) -> assertThat(obstacle.message()).isNotBlank();
      case PlanResult.Planned(var plan) -> {
        var sql = new Compiler().compile(plan, Dialect.duckDb(), 50);
        assertThat(sql.text().replaceAll("'[^']*'", "").chars().filter(it -> it == '?'))
            .hasSameSizeAs(sql.parameters());
        assertThat(DUCK_DB.labels(sql))
            .isEqualTo(sql.columns().stream().map(it -> it.name()).toList());
        assertThat(DUCK_DB.rows(sql)).hasSizeLessThanOrEqualTo(51);
        assertThat(new Compiler().compile(plan, Dialect.duckDb(), 50)).isEqualTo(sql);
        var expected = TestDatabase.plain(DUCK_DB.rows(sql));
        for (var database : DATABASES.subList(1, DATABASES.size())) {
          var other = new Compiler().compile(plan, database.dialect(), 50);
          assertThat(TestDatabase.plain(rows(other, database)))
              .as(other.text())
              .isEqualTo(expected);
        }
      }
    }
  }

  @Property(tries = 100)
  void has_groups_that_sum_to_the_total(
      @ForAll("additive") Measure measure,
      @ForAll("groupings") Grouping grouping,
      @ForAll("filters") Filter filter)
      throws SQLException {
    var total = query(List.of(measure), List.of(), List.of(filter));
    var groups = query(List.of(measure), List.of(grouping), List.of(filter));
    if (hasOneGroupForEachRow(measure, grouping) && isAnswered(total) && isAnswered(groups)) {
      assertThat(sum(rows(groups))).isEqualByComparingTo(sum(rows(total)));
    }
  }

  private static boolean hasOneGroupForEachRow(Measure measure, Grouping grouping) {
    return switch (grouping) {
      case Grouping.ByDimension(var dimension) -> new Reach(MODEL).reaches(measure, dimension);
      case Grouping.ByTime(_, var on) -> on.isEmpty();
      case Grouping.ByTimePart(_, var on) -> on.isEmpty();
      case Grouping.ByRow _ -> false;
    };
  }

  private static boolean isAnswered(SemanticQuery query) {
    return new Reach(MODEL).obstacle(query).isEmpty();
  }

  @Property(tries = 50)
  void never_holds_a_value_in_its_text(@ForAll String value) throws SQLException {
    var product = MODEL.dimension("product");
    var revenue = List.of(MODEL.measure("revenue"));
    var sql =
        compiled(query(revenue, List.of(), List.of(new Filter.OneOf(product, List.of(value)))));
    assertThat(sql.parameters()).containsExactly(value);
    assertThat(sql.text()).contains("products.product_name = ?");
  }

  @Provide
  Arbitrary<SemanticQuery> queries() {
    var measures = Arbitraries.of(MODEL.measures()).list().ofMaxSize(3);
    var groupings = groupings().list().ofMaxSize(3);
    var filters = Arbitraries.oneOf(filters(), measureFilters()).list().ofMaxSize(2);
    var orderings = Arbitraries.of(MODEL.measures()).list().ofMaxSize(1);
    var limits = Arbitraries.integers().between(1, 100).optional();
    return Combinators.combine(
            measures,
            groupings,
            filters,
            ranges().optional(),
            ranges().optional(),
            orderings,
            limits)
        .as(RandomQueryTest::query)
        .filter(Optional::isPresent)
        .map(Optional::get);
  }

  @Provide
  Arbitrary<Measure> additive() {
    return Arbitraries.of(MODEL.measures().stream().filter(Measure::additive).toList());
  }

  @Provide
  Arbitrary<Grouping> groupings() {
    var dimensions = Arbitraries.of(MODEL.dimensions()).map(Grouping.ByDimension::new);
    var times =
        Combinators.combine(
                Arbitraries.of(TimeGrain.class), Arbitraries.of(MODEL.timeDimensions()).optional())
            .as(Grouping.ByTime::new);
    return Arbitraries.oneOf(dimensions, times);
  }

  @Provide
  Arbitrary<Filter> filters() {
    var values = Arbitraries.of("Online", "Europe", "Small", "Alpha", "true", "3", "O'Neil's 50%_");
    var oneOf =
        Combinators.combine(
                Arbitraries.of(MODEL.dimensions()), values.list().ofMinSize(1).ofMaxSize(3))
            .as(Filter.OneOf::new);
    var noneOf =
        Combinators.combine(
                Arbitraries.of(MODEL.dimensions()), values.list().ofMinSize(1).ofMaxSize(3))
            .as(Filter.NoneOf::new);
    var compared =
        Combinators.combine(Arbitraries.of(numeric()), comparators(), numbers())
            .as(Filter.Compared::new);
    var within =
        Combinators.combine(Arbitraries.of(MODEL.timeDimensions()), ranges())
            .as((time, range) -> new Filter.Within(time, range.from(), range.to()));
    return Arbitraries.oneOf(oneOf, noneOf, compared, within);
  }

  private static Arbitrary<Filter> measureFilters() {
    return Combinators.combine(Arbitraries.of(MODEL.measures()), comparators(), numbers())
        .as(Filter.MeasureCompared::new);
  }

  private static Arbitrary<TimeRange> ranges() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 40), Arbitraries.integers().between(1, 24))
        .as((start, months) -> {
          var from = LocalDate.of(2023, 10, 1).plusMonths(start);
          return new TimeRange(from, from.plusMonths(months).minusDays(1), "then", true);
        });
  }

  private static Arbitrary<Filter.Comparator> comparators() {
    return Arbitraries.of(Filter.Comparator.class);
  }

  private static Arbitrary<BigDecimal> numbers() {
    return Arbitraries.bigDecimals().between(BigDecimal.valueOf(-10), BigDecimal.valueOf(300));
  }

  private static List<Dimension> numeric() {
    return MODEL.dimensions().stream().filter(it -> it.type().isNumeric()).toList();
  }

  private static Optional<SemanticQuery> query(
      List<Measure> measures,
      List<Grouping> groupings,
      List<Filter> filters,
      Optional<TimeRange> time,
      Optional<TimeRange> other,
      List<Measure> ordering,
      Optional<Integer> limit) {
    if (measures.isEmpty() && groupings.isEmpty()) {
      return Optional.empty();
    }
    var comparison =
        other
            .filter(_ -> time.isPresent() && !measures.isEmpty())
            .map(range -> new Comparison(Comparison.Kind.NAMED, range));
    var keys =
        ordering.stream()
            .map(measure ->
                comparison.isPresent()
                    ? new Ordering.Key.OfChange(measure, true)
                    : new Ordering.Key.OfMeasure(measure))
            .map(key -> new Ordering(key, Ordering.Direction.DESCENDING));
    return Optional.of(
        new SemanticQuery(
            measures,
            groupings,
            filters,
            time,
            comparison,
            keys.toList(),
            limit.map(OptionalInt::of).orElseGet(OptionalInt::empty),
            Optional.empty()));
  }

  private static SemanticQuery query(
      List<Measure> measures, List<Grouping> groupings, List<Filter> filters) {
    return new SemanticQuery(
        measures,
        groupings,
        filters,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        OptionalInt.empty(),
        Optional.empty());
  }

  private static List<List<Object>> rows(CompiledQuery.Sql sql, TestDatabase database) {
    try {
      return database.rows(sql);
    } catch (SQLException e) {
      throw new AssertionError(
          database.dialect().name() + ": " + e + "\n" + sql.text() + sql.parameters(), e);
    }
  }

  private static List<List<Object>> rows(SemanticQuery query) throws SQLException {
    return DUCK_DB.rows(compiled(query));
  }

  private static CompiledQuery.Sql compiled(SemanticQuery query) {
    return switch (new Planner().plan(query, MODEL)) {
      case PlanResult.Planned(var plan) -> new Compiler().compile(plan, Dialect.duckDb(), 100_000);
      case PlanResult.Refused(var obstacle) -> throw new AssertionError(obstacle.message());
    };
  }

  private static BigDecimal sum(List<List<Object>> rows) {
    return rows.stream()
        .map(List::getLast)
        .filter(Objects::nonNull)
        .map(BigDecimal.class::cast)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
