package com.seekapa.engine.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.AnyClubsQuery;
import com.seekapa.engine.Clubs;
import com.seekapa.engine.compile.Compiler;
import com.seekapa.engine.compile.dialect.Dialect;
import com.seekapa.engine.phrase.Phraser;
import com.seekapa.engine.plan.PlanResult;
import com.seekapa.engine.plan.Planner;
import com.seekapa.engine.query.ChartKind;
import com.seekapa.engine.query.QueryEdit;
import com.seekapa.engine.query.SemanticQuery;
import com.seekapa.engine.result.Cell;
import com.seekapa.engine.result.ResultColumn;
import com.seekapa.engine.result.ResultTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for the answer to any query over tables of any form, whatever it finds. */
class AnyAnswerTest {
  private static final LocalDate UNTIL = LocalDate.of(2024, 6, 30);

  private final Phraser phraser = new Phraser(Clubs.model());
  private final AnswerComposer composer =
      new AnswerComposer(
          Clubs.model(),
          phraser,
          new FollowUps(Clubs.model(), phraser, query -> query.measures().size() < 2));

  @Property(tries = 1000)
  void reads_like_a_sentence_and_draws_what_is_there(
      @ForAll("queries") SemanticQuery query,
      @ForAll("charts") Optional<ChartKind> chart,
      @ForAll Random random) {
    var asked = QueryEdit.apply(query, List.of(new QueryEdit.SetChart(chart))).orElseThrow();
    if (new Planner().plan(asked, Clubs.model()) instanceof PlanResult.Planned(var plan)) {
      var columns = new Compiler().compile(plan, Dialect.duckDb(), 500).columns();
      holds(asked, table(asked, columns, random));
    }
  }

  private void holds(SemanticQuery query, ResultTable table) {
    var answer = composer.compose(query, table, UNTIL);
    assertThat(answer.sentence().text())
        .endsWith(".")
        .doesNotContain("  ", " ,", "..", " .", "( ", "()", ": .", "null");
    for (var part : answer.sentence().parts()) {
      if (part instanceof Sentence.Part.Value(_, int row, int column)) {
        assertThat(table.cell(row, column)).isNotInstanceOf(Cell.Missing.class);
      }
    }
    var chart = answer.chart();
    assertThat(table.columns().stream().map(ResultColumn::name).toList())
        .containsAll(
            Stream.of(chart.x().stream(), chart.y().stream(), chart.series().stream())
                .flatMap(it -> it)
                .toList());
    assertThat(chart.description()).isNotBlank();
    assertThat(answer.followUps()).hasSizeLessThanOrEqualTo(3).doesNotHaveDuplicates();
  }

  @Provide
  Arbitrary<SemanticQuery> queries() {
    return AnyClubsQuery.queries();
  }

  @Provide
  Arbitrary<Optional<ChartKind>> charts() {
    return Arbitraries.of(ChartKind.class).optional(0.6);
  }

  private static ResultTable table(SemanticQuery query, List<ResultColumn> columns, Random random) {
    int most = query.groupings().isEmpty() ? 1 : query.limit().orElse(15);
    var rows =
        IntStream.range(0, random.nextInt(most + 1))
            .mapToObj(_ -> columns.stream().map(it -> cell(it, random)).toList())
            .toList();
    return new ResultTable(columns, rows, rows.size() > 5 && random.nextInt(4) == 0);
  }

  private static Cell cell(ResultColumn column, Random random) {
    if (random.nextInt(8) == 0) {
      return Cell.MISSING;
    }
    return switch (column.type()) {
      case TEXT -> new Cell.Text("Value " + (char) ('A' + random.nextInt(26)));
      case BOOLEAN -> new Cell.Flag(random.nextBoolean());
      case INTEGER, DECIMAL -> new Cell.Number(BigDecimal.valueOf(random.nextInt(2_000) - 100));
      case DATE -> new Cell.Day(day(random));
      case TIMESTAMP -> new Cell.Moment(day(random).atTime(random.nextInt(24), 5));
    };
  }

  private static LocalDate day(Random random) {
    return LocalDate.of(2023 + random.nextInt(2), 1 + random.nextInt(12), 1);
  }
}
