package com.seekapa.engine.compile;

import static com.seekapa.engine.AxiaQuery.show;
import static com.seekapa.engine.query.Ordering.Direction.ASCENDING;
import static com.seekapa.engine.query.Ordering.Direction.DESCENDING;
import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.Axia;
import com.seekapa.engine.AxiaQuery;
import com.seekapa.engine.Clubs;
import com.seekapa.engine.ClubsQuery;
import com.seekapa.engine.model.Expression;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.plan.Obstacle;
import com.seekapa.engine.plan.PlanResult;
import com.seekapa.engine.plan.Planner;
import com.seekapa.engine.query.Ordering;
import com.seekapa.engine.query.SemanticQuery;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The first places within groups, in every database, against ranks worked out here. */
class RanksWithinGroupsTest {
  private static final List<TestDatabase> AXIA = TestDatabase.all("/axia.sql");
  private static final List<TestDatabase> CLUBS = TestDatabase.all("/clubs.sql");
  private static final int ALL = 1000;

  @Property(tries = 60)
  void are_those_of_all_groups_ranked_by_hand(
      @ForAll("measures") String measure,
      @ForAll("pairs") List<String> groups,
      @ForAll @IntRange(min = 1, max = 3) int places,
      @ForAll Ordering.Direction direction) {
    var query = show(measure).by(groups.toArray(String[]::new)).orderedBy(measure, direction);
    var all = found(query.query(), Axia.model(), AXIA.getFirst());
    var expected = firstPlaces(all, groups.size(), places, direction);
    var ranked = query.limit(places).withinFirst(1).query();
    for (var database : AXIA) {
      assertThat(found(ranked, Axia.model(), database))
          .as(database.dialect().name())
          .isEqualTo(expected);
    }
  }

  /** Rows whose number is beaten by fewer numbers of their group than there are places. */
  private static List<List<Object>> firstPlaces(
      List<List<Object>> rows, int measure, int places, Ordering.Direction direction) {
    var groups = new LinkedHashMap<Object, List<List<Object>>>();
    rows.stream()
        .sorted(Comparator.comparing(row -> sortable(row.getFirst())))
        .forEach(row -> groups.computeIfAbsent(row.getFirst(), _ -> new ArrayList<>()).add(row));
    return groups.values().stream()
        .flatMap(group ->
            group.stream()
                .filter(row -> row.get(measure) instanceof BigDecimal)
                .filter(row -> beaten(row, group, measure, direction) < places))
        .toList();
  }

  /** What is missing comes last. */
  private static String sortable(Object key) {
    return key.equals("none") ? "\uffff" : key.toString();
  }

  private static long beaten(
      List<Object> row, List<List<Object>> group, int measure, Ordering.Direction direction) {
    var mine = (BigDecimal) row.get(measure);
    return group.stream()
        .map(other -> other.get(measure))
        .filter(BigDecimal.class::isInstance)
        .map(other -> ((BigDecimal) other).compareTo(mine))
        .filter(it -> direction == DESCENDING ? it > 0 : it < 0)
        .count();
  }

  @Provide
  Arbitrary<String> measures() {
    return Arbitraries.of("revenue", "orders", "margin", "median_sale", "units_per_order");
  }

  @Provide
  Arbitrary<List<String>> pairs() {
    return Arbitraries.of(
        List.of("region", "segment"),
        List.of("region", "product"),
        List.of("channel", "product"),
        List.of("segment", "country"),
        List.of("category", "product", "channel"));
  }

  // --- Some of them by hand

  @Test
  void every_month_has_its_best_product() {
    same(
        show("revenue").by(TimeGrain.MONTH).by("product").top(1, "revenue").withinFirst(1),
        """
        SELECT m, p, r FROM (
          SELECT date_trunc('month', order_date) AS m, product_name AS p, sum(net_amount) AS r,
            max(sum(net_amount)) OVER (PARTITION BY date_trunc('month', order_date)) AS best
          FROM sales LEFT JOIN products USING (product_id) GROUP BY m, p)
        WHERE r = best ORDER BY m NULLS LAST, p NULLS LAST
        """);
  }

  @Test
  void rows_that_tie_share_a_place_and_the_places_behind_them_are_taken() {
    assertThat(clubs(ClubsQuery.every("memberships", "club", "player", "since"), "since", 2))
        .containsExactly(
            List.of("Chess", "Ben", "2019-12-31"),
            List.of("Chess", "Cleo", "2020-02-29"),
            List.of("Golf", "Cleo", "2022-07-09"),
            List.of("Rowing", "Ada", "2020-01-15"),
            List.of("Rowing", "Ada", "2020-01-20"));
    assertThat(clubs(ClubsQuery.every("memberships", "club", "player"), "fee", 1))
        .as("all of a club pay the same")
        .hasSize(7);
  }

  @Test
  void a_row_without_the_value_that_ranks_has_no_place() {
    assertThat(clubs(ClubsQuery.rows("city", "player", "height"), "height", 5))
        .containsExactly(
            List.of("Arden", "Ben", new BigDecimal("170.00000")),
            List.of("Arden", "Ada", new BigDecimal("180.00000")),
            List.of("Brook", "Cleo", new BigDecimal("190.00000")));
  }

  @Test
  void numbers_in_text_rank_as_numbers_though_they_are_not_shown() {
    assertThat(
            found(
                ClubsQuery.rows("city", "player")
                    .orderedBy("points", DESCENDING)
                    .limit(1)
                    .withinFirst(1)
                    .query(),
                Clubs.model(),
                CLUBS))
        .containsExactly(List.of("Arden", "Ben"), List.of("Brook", "Cleo"));
  }

  @Test
  void groups_of_rows_with_the_same_name_are_groups_of_their_own() {
    var mostPerPlayer =
        ClubsQuery.show("membership_count")
            .byRow("players")
            .by("player", "club")
            .orderedByMeasure("membership_count", DESCENDING)
            .limit(1)
            .withinFirst(1);
    assertThat(found(mostPerPlayer.query(), Clubs.model(), CLUBS))
        .extracting(List::getFirst)
        .containsExactly("Ada", "Ada", "Ben", "Cleo", "Cleo", "Ada");
  }

  @Test
  void shares_of_the_whole_are_shown_but_rank_nothing() {
    var share = new Expression.ShareOfTotal("revenue");
    var asked = show().and("share", share).by("region", "product").query();
    var ranked =
        new SemanticQuery(
                asked.measures(),
                asked.groupings(),
                List.of(),
                asked.time(),
                asked.comparison(),
                List.of(
                    new Ordering(
                        new Ordering.Key.OfMeasure(asked.measures().getFirst()), ASCENDING)),
                OptionalInt.of(1),
                asked.chart())
            .within(asked.groupings().subList(0, 1));
    assertThat(new Planner().plan(ranked, Axia.model()))
        .isEqualTo(new PlanResult.Refused(new Obstacle.RankedShare(asked.measures().getFirst())));
  }

  @Test
  void groups_without_anything_in_them_to_rank_are_refused() {
    var query = show("revenue").by("region").top(1, "revenue").withinFirst(1).query();
    assertThat(new Planner().plan(query, Axia.model())).isInstanceOf(PlanResult.Planned.class);
    var rows = ClubsQuery.values("city").limit(1).withinFirst(1).query();
    assertThat(new Planner().plan(rows, Clubs.model()))
        .isEqualTo(new PlanResult.Refused(new Obstacle.NothingToRank()));
  }

  private static List<List<Object>> clubs(ClubsQuery query, String by, int places) {
    return found(
        query.orderedBy(by, ASCENDING).limit(places).withinFirst(1).query(), Clubs.model(), CLUBS);
  }

  private static void same(AxiaQuery asked, String sql) {
    try {
      assertThat(found(asked.query(), Axia.model(), AXIA))
          .isEqualTo(days(TestDatabase.plain(AXIA.getFirst().rows(sql, List.of()))));
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** What every database finds. */
  private static List<List<Object>> found(
      SemanticQuery query, SemanticModel model, List<TestDatabase> databases) {
    var expected = found(query, model, databases.getFirst());
    for (var database : databases) {
      assertThat(found(query, model, database)).as(database.dialect().name()).isEqualTo(expected);
    }
    return expected;
  }

  private static List<List<Object>> found(
      SemanticQuery query, SemanticModel model, TestDatabase database) {
    var plan = ((PlanResult.Planned) new Planner().plan(query, model)).plan();
    var sql = new Compiler().compile(plan, database.dialect(), ALL);
    try {
      return days(TestDatabase.plain(database.rows(sql)));
    } catch (SQLException e) {
      throw new AssertionError(database.dialect().name() + ": " + e + "\n" + sql.text(), e);
    }
  }

  /** Days as they are written where they have no time of day. */
  private static List<List<Object>> days(List<List<Object>> rows) {
    return rows.stream()
        .map(row ->
            row.stream()
                .map(it -> it instanceof String text ? text.replace(" 00:00:00.0", "") : it)
                .map(Object.class::cast)
                .toList())
        .toList();
  }
}
