package com.seekapa.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.query.QueryParts;
import com.seekapa.engine.question.Assumption;
import com.seekapa.engine.question.Context;
import com.seekapa.engine.question.Feasibility;
import com.seekapa.engine.question.Interpretation;
import com.seekapa.engine.question.Interpretation.Ambiguous;
import com.seekapa.engine.question.Interpretation.NotUnderstood;
import com.seekapa.engine.question.Interpretation.Understood;
import com.seekapa.engine.question.MemoryValueLookup;
import com.seekapa.engine.question.Vocabulary;
import com.seekapa.engine.question.WordKnowledge;
import com.seekapa.server.catalog.ModelFile;
import com.seekapa.server.catalog.ModelFile.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Questions about the measures of a business, asked of a model that was inferred. */
class BusinessQuestionsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final String FILE =
      """
      name: bakery
      inferred: true
      default_measure: revenue
      tables:
        lines:
          row: {label: receipt line}
          columns: {receipt_id: integer, cake_id: integer, qty: integer, price: decimal}
        receipts:
          row: {label: receipt}
          primary_key: id
          time: receipt_date
          columns: {id: integer, shopper_id: integer, bought: date, packed: date}
        shoppers:
          row: {label: shopper}
          primary_key: id
          naming: shopper_name
          columns: {id: integer, name: text, country: text}
        cakes:
          row: {label: cake}
          primary_key: id
          naming: cake_name
          columns: {id: integer, name: text, baker_id: integer}
        bakers:
          row: {label: baker}
          primary_key: id
          naming: baker_name
          columns: {id: integer, name: text, country: text}
      relationships:
        - {from: lines.receipt_id, to: receipts.id}
        - {from: lines.cake_id, to: cakes.id}
        - {from: cakes.baker_id, to: bakers.id}
        - {from: receipts.shopper_id, to: shoppers.id}
      time_dimensions:
        receipt_date: {label: bought, column: receipts.bought}
        packed_date: {label: packed, column: receipts.packed}
      dimensions:
        shopper_name: {label: name, column: shoppers.name, role: name}
        shopper_country: {label: country, column: shoppers.country, kind: place}
        cake_name: {label: name, column: cakes.name, role: name}
        baker_name: {label: name, column: bakers.name, role: name}
        baker_country: {label: country, column: bakers.country, kind: place}
      measures:
        revenue:
          label: revenue
          synonyms: [sales]
          description: taken as the sum of quantity × price
          expression: sum(lines.qty * lines.price)
          time: receipt_date
        units_sold:
          label: units sold
          description: taken as the sum of quantity
          expression: sum(lines.qty)
          time: receipt_date
      """;

  @Test
  void sales_of_two_years_are_compared() {
    var query = understood("compare sales of 2024 and 2025 by cake").query();
    assertThat(query.comparison()).isPresent();
    assertThat(query.measures()).extracting(it -> it.id()).containsExactly("revenue");
  }

  @Test
  void rows_are_ranked_under_their_names_and_told_apart_by_their_keys() {
    var query = understood("top 5 cakes by revenue").query();
    assertThat(query.limit()).hasValue(5);
    assertThat(query.groupings()).hasSize(2).last().isInstanceOf(Grouping.ByRow.class);
  }

  @Test
  void rows_are_ranked_within_months() {
    var query = understood("top 2 cakes by revenue in each month").query();
    assertThat(query.limit()).hasValue(2);
    assertThat(query.within())
        .containsExactly(new Grouping.ByTime(TimeGrain.MONTH, Optional.empty()));
    assertThat(query.groupings()).hasSize(3).startsWith(query.within().getFirst());
  }

  @Test
  void what_revenue_was_taken_for_is_said() {
    assertThat(assumed("revenue by cake"))
        .containsExactly("revenue taken as the sum of quantity × price");
  }

  @Test
  void the_date_is_said_where_there_are_several() {
    assertThat(assumed("revenue by month in 2025")).contains("dated by bought");
  }

  @Test
  void of_columns_called_the_same_the_one_behind_the_dated_rows_is_taken_and_told() {
    var read = understood("sales by country");
    assertThat(read.query().groupings())
        .anySatisfy(it ->
            assertThat(it)
                .isInstanceOfSatisfying(
                    Grouping.ByDimension.class,
                    by -> assertThat(by.dimension().id()).isEqualTo("shopper_country")));
    assertThat(texts(read)).contains("“country” taken as that of shoppers");
  }

  @Test
  void the_other_is_meant_where_its_table_is_named() {
    var query = understood("sales by baker country").query();
    assertThat(query.groupings())
        .first()
        .isInstanceOfSatisfying(
            Grouping.ByDimension.class,
            by -> assertThat(by.dimension().id()).isEqualTo("baker_country"));
  }

  @Test
  void what_is_sold_is_counted_in_units() {
    assertThat(understood("which country sold the most brownies").query().measures())
        .extracting(it -> it.id())
        .containsExactly("units_sold");
  }

  @Test
  void a_word_that_names_nothing_is_not_passed_over() {
    assertThat(ask("revenue by postcode")).isInstanceOf(NotUnderstood.class);
  }

  @Test
  void questions_that_name_no_business_measure_are_about_rows() {
    assertThat(understood("list all shoppers").query().measures()).isEmpty();
  }

  @Test
  void a_value_of_two_columns_that_are_called_the_same_is_asked_back_with_their_rows() {
    var before = understood("revenue by cake").query();
    assertThat(ask("and in Italy?", Context.on(TODAY).after(List.of(before))))
        .isInstanceOfSatisfying(Ambiguous.class, it -> assertThat(it.readings()).hasSize(2));
  }

  @Test
  void of_two_columns_the_one_that_can_be_asked_about_is_taken() {
    var before = understood("revenue by cake").query();
    var bakers = model().dimension("baker_country");
    Feasibility noBakers =
        query -> Optional.of("not that").filter(_ -> QueryParts.of(query).has((Object) bakers));
    assertThat(ask("and in Italy?", Context.on(TODAY).after(List.of(before)), noBakers))
        .isInstanceOf(Understood.class);
  }

  private static List<String> assumed(String question) {
    return texts(understood(question));
  }

  private static List<String> texts(Understood read) {
    return read.assumptions().stream().map(Assumption::text).toList();
  }

  private static Understood understood(String question) {
    var asked = ask(question);
    assertThat(asked).as(question).isInstanceOf(Understood.class);
    return (Understood) asked;
  }

  private static Interpretation ask(String question) {
    return ask(question, Context.on(TODAY));
  }

  private static Interpretation ask(String question, Context context) {
    return ask(question, context, _ -> Optional.empty());
  }

  private static Interpretation ask(String question, Context context, Feasibility feasibility) {
    var values =
        new MemoryValueLookup(
            Map.of(
                model().dimension("cake_name"), List.of("Brownie", "Bagel"),
                model().dimension("shopper_country"), List.of("Italy", "Spain"),
                model().dimension("baker_country"), List.of("Italy")));
    return Interpreters.over(
            new Vocabulary(model(), values),
            values,
            WordKnowledge::everyday,
            0.35,
            feasibility,
            _ -> "")
        .interpret(question, context);
  }

  private static SemanticModel model() {
    var outcome = ModelFile.parse("bakery.yaml", FILE);
    assertThat(outcome).isInstanceOf(Outcome.Valid.class);
    return ((Outcome.Valid) outcome).model();
  }
}
