package com.seekapa.server.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.compile.CompiledQuery;
import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.Format;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.query.SemanticQuery;
import com.seekapa.engine.question.Interpretation.Reason;
import com.seekapa.engine.question.Interpretation.Understood;
import com.seekapa.engine.result.Cell;
import com.seekapa.engine.result.ResultColumn;
import com.seekapa.engine.result.ResultTable;
import com.seekapa.server.catalog.ModelFile;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class DoubtTest {
  private static final List<Cell> VALUE = List.of(new Cell.Number(BigDecimal.ZERO));
  private static final List<Cell> NO_VALUE = List.of(Cell.MISSING);

  private final Doubt doubt = new Doubt(0.3);

  @Test
  void an_unsure_reading_that_finds_nothing_is_not_answered() {
    assertThat(doubt.about(meaning(0.7), table()))
        .hasValueSatisfying(it -> {
          assertThat(it.reason()).isEqualTo(Reason.UNSURE);
          assertThat(it.message()).contains("orders in Malta");
        });
  }

  @Test
  void a_total_without_a_value_is_nothing() {
    assertThat(doubt.about(meaning(0.7), table(NO_VALUE))).isPresent();
  }

  @Test
  void an_unsure_reading_that_finds_something_is_answered() {
    assertThat(doubt.about(meaning(0.35), table(VALUE))).isEmpty();
    assertThat(doubt.about(meaning(0.35), table(NO_VALUE, VALUE))).isEmpty();
  }

  @Test
  void that_there_is_none_is_said_where_the_reading_is_sure() {
    assertThat(doubt.about(meaning(0.95), table())).isEmpty();
    assertThat(doubt.about(meaning(1), table())).isEmpty();
  }

  @Test
  void whoever_answers_everything_says_that_there_is_none() {
    assertThat(new Doubt(0).about(meaning(0.1), table())).isEmpty();
  }

  @Test
  void nothing_may_well_be_left_where_something_is_left_out() {
    var region = ModelFile.axia().dimensions().getFirst();

    assertThat(doubt.about(meaning(0.7, new Filter.NoneOf(region, List.of("Europe"))), table()))
        .isEmpty();
  }

  private static Meaning meaning(double confidence, Filter... filters) {
    var region = ModelFile.axia().dimensions().getFirst();
    var query =
        new SemanticQuery(
            List.of(),
            List.of(new Grouping.ByDimension(region)),
            List.of(filters),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            OptionalInt.empty(),
            Optional.empty());
    return new Meaning(
        "orders in Malta",
        new Understood(query, List.of(), List.of(), confidence),
        new CompiledQuery.Sql("select 1", List.of(), List.of()),
        Optional.empty());
  }

  @SafeVarargs
  private static ResultTable table(List<Cell>... rows) {
    var column =
        new ResultColumn(
            "total",
            "total",
            ResultColumn.Role.MEASURE,
            "total",
            DataType.DECIMAL,
            Format.PLAIN,
            Optional.empty());
    return new ResultTable(List.of(column), List.of(rows), false);
  }
}
