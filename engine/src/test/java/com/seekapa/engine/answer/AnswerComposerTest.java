package com.seekapa.engine.answer;

import static com.seekapa.engine.answer.Asked.LAST_QUARTER;
import static com.seekapa.engine.answer.Asked.ask;
import static com.seekapa.engine.answer.Asked.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.model.Aggregation;
import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.Expression;
import com.seekapa.engine.model.Format;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.Names;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.phrase.Phraser;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.Ordering;
import com.seekapa.engine.query.SemanticQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class AnswerComposerTest {
  @Test
  void a_period_that_began_before_the_data_is_not_compared_with_the_others() {
    var asked = ask(Shop.REVENUE).by(TimeGrain.QUARTER);
    var table = asked.rows(row("2023-10-01", 10), row("2024-01-01", 90), row("2024-04-01", 80));
    var answer =
        composer(_ -> true)
            .compose(asked.query(), table, LocalDate.of(2023, 11, 24), Cases.DATA_UNTIL);
    assertThat(answer.sentence().text())
        .isEqualTo("Revenue over all time fell from €90 in Q1 2024 to €80 in Q2 2024.");
    assertThat(answer.notes()).containsExactly("Not a whole quarter: Q4 2023.");
  }

  @Test
  void a_measure_that_the_question_made_up_is_told_like_any_other() {
    var countries =
        new Measure(
            "number_of_country",
            Names.of("number of countries"),
            "",
            new Expression.Aggregate(
                Aggregation.COUNT_DISTINCT, new ColumnReference("sales", "country")),
            new Format(Format.Kind.NUMBER, 0, "countries"),
            Optional.empty(),
            Measure.Good.NEITHER,
            false);
    var asked = ask(countries).during(LAST_QUARTER);
    var answer = composer(_ -> true).compose(asked.query(), asked.rows(row(24)), Cases.DATA_UNTIL);
    assertThat(answer.sentence().text()).isEqualTo("The number of countries last quarter was 24.");
  }

  @Test
  void a_listing_that_is_cut_between_equal_rows_says_so() {
    var asked =
        ask()
            .by(Shop.CUSTOMER, Shop.RATING)
            .ordered(new Ordering.Key.OfDimension(Shop.RATING), true)
            .first(3);
    assertThat(notes(asked, row("Ada", 5), row("Bob", 4), row("Cyd", 4)))
        .singleElement()
        .asString()
        .startsWith("The last of them are tied at 4; other ")
        .endsWith(" may have the same.");
    assertThat(notes(asked, row("Ada", 5), row("Bob", 4), row("Cyd", 3))).isEmpty();
    assertThat(notes(asked, row("Ada", 4), row("Bob", 4))).isEmpty();
  }

  @Test
  void a_listing_whose_order_is_not_shown_says_nothing_of_ties() {
    var asked =
        ask()
            .by(Shop.CUSTOMER, Shop.COUNTRY)
            .ordered(new Ordering.Key.OfDimension(Shop.RATING), true)
            .first(2);
    assertThat(notes(asked, row("Ada", "France"), row("Bob", "France"))).isEmpty();
  }

  private static List<String> notes(Asked asked, Object[]... rows) {
    return composer(_ -> true).compose(asked.query(), asked.rows(rows), Cases.DATA_UNTIL).notes();
  }

  @Test
  void a_condition_on_days_is_not_said_to_be_over_all_time() {
    var days =
        new Filter.Within(
            Shop.MODEL.timeDimensions().getFirst(),
            LocalDate.of(2026, 5, 16),
            LocalDate.of(2026, 6, 15));
    var asked = ask(Shop.REVENUE).by(Shop.REGION).where(days);
    assertThat(sentence(asked, row("Europe", 9), row("Asia", 8))).doesNotContain("over all time");
    assertThat(sentence(ask(Shop.REVENUE).by(Shop.REGION), row("Europe", 9), row("Asia", 8)))
        .contains("over all time");
  }

  @Test
  void what_dates_the_rows_of_an_inferred_model_is_only_a_guess() {
    var asked = ask(Shop.REVENUE).by(Shop.REGION);
    var inferred = inferred(Shop.MODEL);
    var phraser = new Phraser(inferred);
    var composer =
        new AnswerComposer(inferred, phraser, new FollowUps(inferred, phraser, _ -> true));
    var answer =
        composer.compose(
            asked.query(), asked.rows(row("Europe", 9), row("Asia", 8)), Cases.DATA_UNTIL);
    assertThat(answer.sentence().text()).isEqualTo("Revenue is €9 in Europe and €8 in Asia.");
  }

  @Test
  void a_superlative_is_not_said_twice() {
    var highest = called("highest price");
    assertThat(sentence(ask(highest).by(Shop.REGION).top(2), row("Europe", 9), row("Asia", 8)))
        .startsWith("Europe has the highest price over all time (9)");
    assertThat(Phraser.superlative(highest, Ordering.Direction.DESCENDING))
        .isEqualTo("the highest price");
    assertThat(Phraser.superlative(highest, Ordering.Direction.ASCENDING))
        .isEqualTo("the lowest highest price");
    assertThat(Phraser.superlative(called("total sales"), Ordering.Direction.DESCENDING))
        .isEqualTo("the highest total sales");
    assertThat(Phraser.superlative(called("orders"), Ordering.Direction.DESCENDING))
        .isEqualTo("the most orders");
  }

  @Test
  void the_first_few_rows_are_told_by_what_they_come_first() {
    var byRating =
        ask().by(Shop.CUSTOMER).ordered(new Ordering.Key.OfDimension(Shop.RATING), true).first(1);
    assertThat(sentence(byRating, row("Ada"))).endsWith("with the highest rating: Ada.");
    var byName =
        ask()
            .by(Shop.CUSTOMER)
            .ordered(new Ordering.Key.OfDimension(Shop.CUSTOMER), false)
            .first(1);
    assertThat(sentence(byName, row("Ada"))).doesNotContain(" with ");
  }

  private static String sentence(Asked asked, Object[]... rows) {
    return composer(_ -> true)
        .compose(asked.query(), asked.rows(rows), Cases.DATA_UNTIL)
        .sentence()
        .text();
  }

  private static Measure called(String label) {
    return new Measure(
        label.replace(' ', '_'),
        Names.of(label),
        "",
        Shop.REVENUE.expression(),
        new Format(Format.Kind.NUMBER, 0, ""),
        Optional.empty(),
        Measure.Good.NEITHER,
        false);
  }

  private static SemanticModel inferred(SemanticModel model) {
    return new SemanticModel(
        model.name(),
        model.title(),
        model.description(),
        model.tables(),
        model.relationships(),
        model.measures(),
        model.dimensions(),
        model.timeDimensions(),
        model.hierarchies(),
        model.calendar(),
        model.defaultMeasure(),
        model.examples(),
        true,
        model.hash());
  }

  @Test
  void only_questions_that_can_be_answered_follow() {
    var asked = ask(Shop.REVENUE).by(Shop.REGION).during(LAST_QUARTER);
    var table = asked.rows(row("Europe", 9), row("Asia", 8));
    assertThat(composer(_ -> true).compose(asked.query(), table, Cases.DATA_UNTIL).followUps())
        .containsExactly(
            "Revenue by country in Europe last quarter",
            "Revenue by region last quarter compared with the previous period",
            "Revenue by month last quarter");
    assertThat(
            composer(query -> query.comparison().isPresent())
                .compose(asked.query(), table, Cases.DATA_UNTIL)
                .followUps())
        .containsExactly(
            "Revenue by region last quarter compared with the previous period",
            "Revenue by region last quarter compared with the year before");
    assertThat(composer(_ -> false).compose(asked.query(), table, Cases.DATA_UNTIL).followUps())
        .isEmpty();
  }

  private static AnswerComposer composer(Predicate<SemanticQuery> answerable) {
    var phraser = new Phraser(Shop.MODEL);
    return new AnswerComposer(Shop.MODEL, phraser, new FollowUps(Shop.MODEL, phraser, answerable));
  }
}
