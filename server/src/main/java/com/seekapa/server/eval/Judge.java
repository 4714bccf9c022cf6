package com.seekapa.server.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.seekapa.engine.result.ResultTable;
import com.seekapa.server.source.SourceException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says of an answer whether it is as expected. */
final class Judge {
  private static final int SHOWN_ROWS = 3;

  private final GoldQuery goldQuery;

  Judge(GoldQuery goldQuery) {
    this.goldQuery = goldQuery;
  }

  /** Runs the query of a case whose rows are right. */
  interface GoldQuery {
    /**
     * @throws SourceException if it fails
     */
    ResultTable rows(EvalCase of, String sql) throws InterruptedException;
  }

  Verdict verdict(EvalCase of, GivenAnswer answer) throws InterruptedException {
    return verdict(of, of.expected(), answer);
  }

  Verdict verdict(EvalCase of, Expectation expected, GivenAnswer answer)
      throws InterruptedException {
    var scored = scored(of, expected, answer);
    return new Verdict(
        of,
        answer.outcome(),
        answer.isAnswered(),
        failure(expected, answer, scored),
        scored.match(),
        chart(expected, answer),
        answer.phrase().or(answer::said),
        answer.confidence(),
        answer.signs(),
        answer.contests(),
        answer.millis(),
        new Verdict.Rows(shown(answer.rows()), shown(scored.right())));
  }

  // --- the rows

  /**
   * @param problem why the rows that are right are not known
   */
  private record Scored(Match match, JsonNode right, Optional<String> problem) {}

  private Scored scored(EvalCase of, Expectation expected, GivenAnswer answer)
      throws InterruptedException {
    if (expected.gold().isPresent()) {
      var gold = expected.gold().get();
      return scored(gold, Leeway.ANY_TWO, answer);
    }
    if (expected.goldSql().isEmpty() || !answer.isAnswered()) {
      return new Scored(Match.NONE, JsonNodeFactory.instance.arrayNode(), Optional.empty());
    }
    try {
      var table = goldQuery.rows(of, expected.goldSql().get());
      return scored(gold(table, expected.ordered()), onlyComparisons(answer), answer);
    } catch (SourceException e) {
      return new Scored(
          Match.NONE,
          JsonNodeFactory.instance.arrayNode(),
          Optional.of("the gold SQL fails: " + e.getMessage()));
    }
  }

  private static Scored scored(Gold gold, Leeway leeway, GivenAnswer answer) {
    return new Scored(
        answer.isAnswered() ? new Scorer(gold, leeway).of(answer.rows()) : Match.NONE,
        gold.versions().getFirst().rows(),
        Optional.empty());
  }

  /** A comparison may show its earlier values and changes beside what was asked for. */
  private static Leeway onlyComparisons(GivenAnswer answer) {
    var columns = answer.comparisonColumns();
    return new Leeway(columns.size(), columns::contains);
  }

  private static Gold gold(ResultTable table, boolean ordered) {
    var order = ordered ? new Gold.Order.OfRows() : new Gold.Order.None();
    return new Gold(
        Collections.nCopies(table.columns().size(), Kind.PLAIN),
        List.of(new Gold.Version(JsonRows.of(table), order)),
        false);
  }

  // --- the whole answer

  private static Optional<String> failure(Expectation expected, GivenAnswer answer, Scored scored) {
    var wanted = expected.outcome().or(() -> answerIfKnown(expected));
    if (wanted.isPresent() && !isAs(wanted.get(), answer)) {
      return Optional.of(
          answer.outcome()
              + " instead of "
              + wanted.get()
              + answer.said().map(": "::concat).orElse(""));
    }
    if (scored.problem().isPresent() || !answer.isAnswered()) {
      return scored.problem();
    }
    return wrongChart(expected, answer).or(() -> wrongRows(expected, answer, scored));
  }

  private static Optional<String> answerIfKnown(Expectation expected) {
    return expected.hasRows() ? Optional.of("answered") : Optional.empty();
  }

  private static boolean isAs(String wanted, GivenAnswer answer) {
    return wanted.equals(answer.outcome())
        || (wanted.equals("declined") && List.of("refused", "clarify").contains(answer.outcome()));
  }

  /** Where an outcome is expected, the chart is part of it. */
  private static Optional<String> wrongChart(Expectation expected, GivenAnswer answer) {
    return expected.outcome().isPresent() && !chart(expected, answer).orElse(true)
        ? Optional.of(
            "a chart of kind "
                + answer.chart().orElse("none")
                + " instead of "
                + expected.chart().orElse("none"))
        : Optional.empty();
  }

  private static Optional<String> wrongRows(
      Expectation expected, GivenAnswer answer, Scored scored) {
    if (!expected.hasRows() || scored.match().isPass()) {
      return Optional.empty();
    }
    var found = answer.rows();
    if (scored.match().rows()) {
      return Optional.of("another order");
    }
    if (found.size() != scored.right().size()) {
      return Optional.of(found.size() + " rows instead of " + scored.right().size());
    }
    int columns = found.path(0).size();
    int right = scored.right().path(0).size();
    return Optional.of(
        columns < right ? columns + " columns instead of " + right : "other values or columns");
  }

  private static Optional<Boolean> chart(Expectation expected, GivenAnswer answer) {
    return expected
        .chart()
        .flatMap(kind ->
            answer
                .chart()
                .map(given -> given.toLowerCase(Locale.ROOT).replace('_', ' ').equals(kind)));
  }

  private static List<String> shown(JsonNode rows) {
    var shown = new ArrayList<String>();
    for (int i = 0; i < Math.min(SHOWN_ROWS, rows.size()); i++) {
      shown.add(rows.path(i).toString());
    }
    return shown;
  }
}
