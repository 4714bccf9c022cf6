package com.seekapa.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.query.SemanticQuery;
import com.seekapa.engine.question.Context;
import com.seekapa.engine.question.Interpretation;
import com.seekapa.engine.question.Interpretation.Understood;
import com.seekapa.engine.question.MemoryValueLookup;
import com.seekapa.engine.question.Vocabulary;
import com.seekapa.server.catalog.ModelFile;
import com.seekapa.server.catalog.ModelFile.Outcome;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A model file whose word "inferred" decides how questions are read, and edits of it. */
class InterpretersTest {
  private static final String FILE =
      """
      name: shop
      inferred: true
      default_measure: number_of_orders
      tables:
        orders:
          row: {label: order}
          columns: {id: integer, amount: decimal, cost: decimal, city: text}
      dimensions:
        orders_amount: {label: amount, column: orders.amount, role: amount}
        orders_cost: {label: cost, column: orders.cost, role: amount}
        orders_city: {label: city, column: orders.city, role: category}
      measures:
        number_of_orders: {label: number of orders, expression: count(orders)}
        total_amount: {label: total amount, expression: sum(orders.amount)}
        total_cost: {label: total cost, expression: sum(orders.cost)}
      """;

  private static final String MARGIN =
      "  margin: {label: margin, synonyms: [gross profit], expression: total_amount - total_cost}\n";

  @Test
  void questions_about_an_inferred_model_are_about_rows() {
    var query = query(FILE, "cities of orders with a cost above 100");
    assertThat(query.measures()).isEmpty();
    assertThat(query.filters()).hasSize(1);
  }

  @Test
  void without_the_word_they_are_about_measures() {
    var asked = ask(FILE.replace("inferred: true\n", ""), "weather of orders");
    assertThat(asked).isInstanceOf(Interpretation.NotUnderstood.class);
    assertThat(query(FILE.replace("inferred: true\n", ""), "total amount by city").measures())
        .extracting(it -> it.id())
        .containsExactly("total_amount");
  }

  @Test
  void a_measure_that_people_add_to_an_inferred_model_is_known_by_its_names() {
    for (var question : new String[] {"margin by city", "gross profit for each city"}) {
      var query = query(FILE + MARGIN, question);
      assertThat(query.measures()).extracting(it -> it.id()).containsExactly("margin");
      assertThat(query.groupings()).hasSize(1);
    }
  }

  @Test
  void a_measure_that_is_added_changes_no_question_about_rows() {
    var question = "cities of orders with a cost above 100";
    assertThat(query(FILE + MARGIN, question)).isEqualTo(query(FILE, question));
  }

  @Test
  void a_new_name_of_an_inferred_measure_is_known() {
    var edited = FILE.replace("label: total amount", "label: turnover");
    assertThat(query(edited, "turnover by city").measures())
        .extracting(it -> it.id())
        .containsExactly("total_amount");
  }

  @Test
  void a_new_name_of_a_column_is_known() {
    var edited = FILE.replace("label: city", "label: town, synonyms: [municipality]");
    assertThat(query(edited, "number of orders by municipality").groupings()).hasSize(1);
  }

  private static SemanticQuery query(String file, String question) {
    var asked = ask(file, question);
    assertThat(asked).as(question).isInstanceOf(Understood.class);
    return ((Understood) asked).query();
  }

  private static Interpretation ask(String file, String question) {
    var values = new MemoryValueLookup(Map.of());
    return Interpreters.over(
            new Vocabulary(model(file), values), values, _ -> Optional.empty(), _ -> "")
        .interpret(question, Context.on(LocalDate.of(2026, 11, 24)));
  }

  private static SemanticModel model(String file) {
    var outcome = ModelFile.parse("shop.yaml", file);
    assertThat(outcome).isInstanceOf(Outcome.Valid.class);
    return ((Outcome.Valid) outcome).model();
  }
}
