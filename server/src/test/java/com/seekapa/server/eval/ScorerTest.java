package com.seekapa.server.eval;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.protocol.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

class ScorerTest {
  private static final String GOLD = "[[\"a\",1],[\"b\",2.5],[\"c\",2.5]]";

  /** The verdicts are those of the reference scorer of open benchmarks, on made-up cases. */
  @Test
  void says_what_the_reference_scorer_says() throws IOException {
    var softly = new SoftAssertions();
    int passed = 0;
    var lines = verdicts();
    for (var line : lines) {
      var tree = Json.tree(line);
      var gold = Expectations.read(tree.path("case"), "made up").gold().orElseThrow();
      var match = new Scorer(gold, Leeway.ANY_TWO).of(tree.path("rows"));
      softly
          .assertThat(match)
          .as(line)
          .isEqualTo(
              new Match(
                  tree.path("match").booleanValue(),
                  tree.path("ordered").booleanValue(),
                  tree.path("strict").booleanValue()));
      passed += match.isPass() ? 1 : 0;
    }
    softly.assertAll();
    assertThat(lines).hasSizeGreaterThan(300);
    assertThat(passed).isBetween(100, lines.size() - 100);
  }

  private static List<String> verdicts() throws IOException {
    var stream = ScorerTest.class.getResourceAsStream("verdicts.jsonl");
    try (var lines =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8))) {
      return lines.lines().toList();
    }
  }

  @Test
  void rows_and_columns_may_come_in_any_order() {
    assertThat(ownQuery(GOLD, "[[2.5,\"c\"],[1,\"a\"],[2.5,\"b\"]]", false)).isTrue();
  }

  @Test
  void where_order_counts_whole_rows_have_to_come_in_it() {
    assertThat(ownQuery(GOLD, "[[\"b\",2.5],[\"a\",1],[\"c\",2.5]]", true)).isFalse();
    assertThat(ownQuery(GOLD, "[[\"a\",1],[\"c\",2.5],[\"b\",2.5]]", true)).isFalse();
    assertThat(ownQuery(GOLD, GOLD, true)).isTrue();
  }

  @Test
  void only_columns_that_are_allowed_may_stand_beside() {
    var wider = "[[\"a\",1,9],[\"b\",2.5,9],[\"c\",2.5,9]]";
    assertThat(ownQuery(GOLD, wider, false)).isFalse();
    assertThat(ownQuery(GOLD, wider, false, 2)).isTrue();
    assertThat(ownQuery(GOLD, wider, false, 1)).isFalse();
  }

  @Test
  void midnight_is_a_day_and_missing_is_not_zero() {
    assertThat(ownQuery("[[\"2026-03-01\"]]", "[[\"2026-03-01T00:00\"]]", false)).isTrue();
    assertThat(ownQuery("[[0]]", "[[null]]", false)).isFalse();
  }

  private static boolean ownQuery(
      String gold, String found, boolean ordered, Integer... mayStandBeside) {
    var right = Json.tree(gold);
    var order = ordered ? new Gold.Order.OfRows() : new Gold.Order.None();
    var kinds = java.util.Collections.nCopies(right.path(0).size(), Kind.PLAIN);
    var beside = Set.of(mayStandBeside);
    return new Scorer(
            new Gold(kinds, List.of(new Gold.Version(right, order)), false),
            new Leeway(beside.size(), beside::contains))
        .of(Json.tree(found))
        .isPass();
  }
}
