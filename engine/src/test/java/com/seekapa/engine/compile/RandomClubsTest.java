package com.seekapa.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.AnyClubsQuery;
import com.seekapa.engine.Clubs;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.plan.PlanResult;
import com.seekapa.engine.plan.Planner;
import com.seekapa.engine.plan.QueryPlan;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.query.SemanticQuery;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any query that the types allow. */
class RandomClubsTest {
  private static final SemanticModel MODEL = Clubs.model();

  private static final List<TestDatabase> DATABASES = TestDatabase.all("/clubs.sql");
  private static final TestDatabase DUCK_DB = DATABASES.getFirst();

  @Property(tries = 1000)
  void is_refused_with_a_reason_or_finds_the_same_in_every_database(
      @ForAll("queries") SemanticQuery query) {
    switch (new Planner().plan(query, MODEL)) {
      case PlanResult.Refused(var obstacle) -> assertThat(obstacle.message()).isNotBlank();
      case PlanResult.Planned(var plan) -> {
        var expected = found(plan, DUCK_DB);
        for (var database : DATABASES.subList(1, DATABASES.size())) {
          assertThat(found(plan, database))
              .as(new Compiler().compile(plan, database.dialect(), 500).text())
              .isEqualTo(expected);
        }
      }
    }
  }

  @Property(tries = 300)
  void a_condition_never_repeats_a_row(
      @ForAll("tables") Table table, @ForAll("conditions") List<Filter> conditions) {
    var count =
        query(List.of(measure(table)), List.of(), conditions, new SemanticQuery.Rows.Distinct());
    switch (new Planner().plan(count, MODEL)) {
      case PlanResult.Refused _ -> {}
      case PlanResult.Planned(var plan) ->
          assertThat(found(plan, DUCK_DB))
              .allSatisfy(
                  row -> assertThat((BigDecimal) row.getFirst()).isLessThanOrEqualTo(rows(table)));
    }
  }

  @Provide
  Arbitrary<Table> tables() {
    return Arbitraries.of(MODEL.tables());
  }

  @Provide
  Arbitrary<List<Filter>> conditions() {
    return AnyClubsQuery.filters(2).list().ofMaxSize(3);
  }

  @Provide
  Arbitrary<SemanticQuery> queries() {
    return AnyClubsQuery.queries();
  }

  private static SemanticQuery query(
      List<Measure> measures,
      List<Grouping> groupings,
      List<Filter> filters,
      SemanticQuery.Rows rows) {
    return new SemanticQuery(
        measures,
        groupings,
        filters,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        OptionalInt.empty(),
        Optional.empty(),
        rows);
  }

  private static BigDecimal rows(Table table) {
    try {
      var count = DUCK_DB.rows("SELECT count(*) FROM " + table.name(), List.of());
      return (BigDecimal) count.getFirst().getFirst();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static Measure measure(Table table) {
    return MODEL.measures().stream()
        .filter(it ->
            it.expression().equals(new com.seekapa.engine.model.Expression.CountRows(table.name())))
        .findFirst()
        .orElseThrow();
  }

  private static List<List<Object>> found(QueryPlan plan, TestDatabase database) {
    var sql = new Compiler().compile(plan, database.dialect(), 500);
    try {
      assertThat(sql.text().replaceAll("'[^']*'", "").chars().filter(it -> it == '?'))
          .hasSameSizeAs(sql.parameters());
      assertThat(database.labels(sql))
          .isEqualTo(sql.columns().stream().map(it -> it.name()).toList());
      return TestDatabase.plain(database.rows(sql));
    } catch (SQLException e) {
      throw new AssertionError(
          database.dialect().name() + ": " + e + "\n" + sql.text() + sql.parameters(), e);
    }
  }
}
