package com.seekapa.engine.question.clause;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.model.Aggregation;
import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.Expression;
import com.seekapa.engine.model.Format;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.Names;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DefinitionsTest {
  private final Reader library = Reader.library();

  @Test
  void a_name_stands_for_the_words_that_define_it() {
    library.readsWith(
        "ALM = average age",
        "average_members.age | where members.city in [Berlin]",
        "What is the ALM of members in Berlin?");
  }

  @Test
  void a_definition_that_calculates_is_a_measure() {
    library.readsWith(
        "FPL (fine per loan) = total fine / number of loans",
        "fpl_40fb0276 | members.name row of members",
        "What is the FPL for each member?");
    assertThat(calculated("total fine / number of loans"))
        .isEqualTo("(total fine / number of loans)");
  }

  @Test
  void what_rows_refer_to_is_summed_once_for_each_row_that_refers_to_it() {
    var joined =
        Calculations.read(
            new Definitions.Entry("FPP", "fine / pages"),
            words ->
                Optional.of(words.equals("fine") ? sum("loans", "fine") : sum("books", "pages")),
            new OneFact(new Connections(Reader.LIBRARY))::of);
    assertThat(joined.orElseThrow().expression())
        .isEqualTo(
            new Expression.Arithmetic(
                Expression.Operator.DIVIDE,
                sum("loans", "fine").expression(),
                new Expression.AggregateOf(
                    "loans", (Expression.Aggregate) sum("books", "pages").expression())));
  }

  private static Measure sum(String table, String column) {
    return Aggregates.calculated(
        "total " + column,
        table,
        new Expression.Aggregate(Aggregation.SUM, new ColumnReference(table, column)),
        Format.PLAIN);
  }

  @Test
  void operators_bind_as_in_arithmetic_and_brackets_before_them() {
    assertThat(calculated("a - b / c * 100")).isEqualTo("(a - ((b / c) * 100))");
    assertThat(calculated("(a - b) / c * 100")).isEqualTo("(((a - b) / c) * 100)");
  }

  @Test
  void a_part_that_names_nothing_leaves_a_definition_unread() {
    assertThat(
            Calculations.read(
                new Definitions.Entry("GAP", "a - b / c"),
                words -> Optional.of(words).filter(it -> !it.equals("c")).map(this::named),
                it -> it))
        .isEmpty();
    assertThat(
            Calculations.read(
                new Definitions.Entry("GAP", "(a - b / c"),
                words -> Optional.of(named(words)),
                it -> it))
        .isEmpty();
  }

  @Test
  void a_question_may_define_its_own_words() {
    library.reads(
        "sum_loans.fine | where members.city in [Berlin]",
        "What is the income in Berlin? Note that income refers to the total fine.");
  }

  @Test
  void rules_and_times_define_nothing() {
    assertThat(
            Definitions.in(
                    "Last 30 days = DATE('now', '-30 days'). Always join loans with members.")
                .entries())
        .isEqualTo(List.of());
  }

  private String calculated(String text) {
    return Calculations.read(
            new Definitions.Entry("GAP", text), words -> Optional.of(named(words)), it -> it)
        .map(it -> shown(it.expression()))
        .orElseThrow();
  }

  /** A measure whose expression tells the words that it was named by. */
  private Measure named(String words) {
    return new Measure(
        words,
        new Names(words, words, List.of()),
        words,
        new Expression.MeasureValue(words),
        Format.PLAIN,
        Optional.empty(),
        Measure.Good.NEITHER,
        false);
  }

  private static String shown(Expression expression) {
    return switch (expression) {
      case Expression.MeasureValue(var words) -> words;
      case Expression.Constant(var number) -> number.toPlainString();
      case Expression.Arithmetic(var operator, var left, var right) ->
          "(" + shown(left) + " " + operator.symbol() + " " + shown(right) + ")";
      case Expression.Aggregate _,
          Expression.AggregateOf _,
          Expression.AggregateOfValues _,
          Expression.Where _,
          Expression.CountRows _,
          Expression.ShareOfTotal _ ->
          throw new AssertionError("not named: " + expression);
    };
  }
}
