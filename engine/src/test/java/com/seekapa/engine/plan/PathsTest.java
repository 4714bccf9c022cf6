package com.seekapa.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.model.Calendar;
import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.Names;
import com.seekapa.engine.model.Relationship;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.model.Table;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PathsTest {
  @Test
  void a_way_leads_only_from_many_rows_to_one() {
    var paths = paths("sales>customers", "customers>countries");
    assertThat(way(paths, "sales", "countries")).hasValue("sales>customers customers>countries");
    assertThat(way(paths, "countries", "sales")).isEmpty();
    assertThat(way(paths, "sales", "sales")).hasValue("");
  }

  @Test
  void the_shortest_way_is_taken() {
    var paths = paths("sales>customers", "customers>countries", "sales>countries");
    assertThat(way(paths, "sales", "countries")).hasValue("sales>countries");
    assertThat(paths.route("sales", "countries").orElseThrow().ambiguous()).isFalse();
  }

  @Test
  void two_equally_short_ways_are_ambiguous() {
    var paths = paths("sales>orders", "sales>customers", "orders>countries", "customers>countries");
    assertThat(paths.route("sales", "countries").orElseThrow().ambiguous()).isTrue();
    assertThat(paths.route("sales", "customers").orElseThrow().ambiguous()).isFalse();
  }

  @Test
  void what_lies_behind_an_ambiguous_table_is_ambiguous() {
    var paths = paths("sales>a", "sales>b", "a>countries", "b>countries", "countries>regions");
    assertThat(paths.route("sales", "regions").orElseThrow().ambiguous()).isTrue();
  }

  @Test
  void two_relationships_to_one_table_are_ambiguous() {
    var paths = paths("sales.home>countries", "sales.away>countries");
    assertThat(paths.route("sales", "countries").orElseThrow().ambiguous()).isTrue();
  }

  @Test
  void a_relationship_named_twice_is_one() {
    var paths = paths("sales>countries", "sales>countries");
    assertThat(paths.route("sales", "countries").orElseThrow().ambiguous()).isFalse();
  }

  @Test
  void a_detour_leads_in_any_direction() {
    var paths = paths("links>students", "links>pets");
    assertThat(paths.route("students", "pets")).isEmpty();
    assertThat(paths.detour("students", "pets").orElseThrow().steps())
        .extracting(Step::toOne)
        .containsExactly(false, true);
  }

  @Test
  void a_detour_goes_by_the_table_that_links_both_before_one_that_both_refer_to() {
    var paths = paths("students>schools", "pets>schools", "links>students", "links>pets");
    var detour = paths.detour("students", "pets").orElseThrow();
    assertThat(detour.ambiguous()).isFalse();
    assertThat(detour.steps())
        .extracting(step -> step.to().table())
        .containsExactly("links", "pets");
  }

  @Test
  void a_preferred_relationship_chooses_among_ways() {
    var home = new Relationship(new ColumnReference("games", "home"), id("teams"));
    var paths = paths("games.home>teams", "games.away>teams");
    var route = paths.route("games", "teams").orElseThrow().preferring(List.of(home));
    assertThat(route.ambiguous()).isFalse();
    assertThat(route.steps()).extracting(Step::relationship).containsExactly(home);
  }

  @Test
  void a_circle_ends() {
    var paths = paths("staff>staff", "staff>teams", "teams>staff");
    assertThat(way(paths, "staff", "teams")).hasValue("staff>teams");
    assertThat(way(paths, "staff", "staff")).hasValue("");
  }

  private static Optional<String> way(Paths paths, String from, String to) {
    return paths
        .route(from, to)
        .map(route ->
            String.join(
                " ",
                route.steps().stream().map(Step::relationship).map(PathsTest::arrow).toList()));
  }

  private static String arrow(Relationship relationship) {
    return relationship.from().table() + ">" + relationship.to().table();
  }

  private static Paths paths(String... arrows) {
    var tables =
        Stream.of(arrows)
            .flatMap(arrow -> Stream.of(arrow.split(">")))
            .map(PathsTest::table)
            .distinct();
    var relationships =
        Stream.of(arrows)
            .map(arrow -> arrow.split(">"))
            .map(ends -> new Relationship(id(ends[0]), id(ends[1])))
            .toList();
    return new Paths(
        new SemanticModel(
            "test",
            "Test",
            "",
            tables.toList(),
            relationships,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new Calendar(
                ZoneOffset.UTC, DayOfWeek.MONDAY, Month.JANUARY, Calendar.FiscalYearName.START),
            Optional.empty(),
            List.of(),
            "0"));
  }

  /** A table's id, unless another column is named. */
  private static ColumnReference id(String text) {
    var parts = text.split("\\.");
    return new ColumnReference(parts[0], parts.length > 1 ? parts[1] : "id");
  }

  private static Table table(String text) {
    var name = id(text).table();
    return new Table(
        name, Names.of(name), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
