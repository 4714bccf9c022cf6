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
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.phrase.Phraser;
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
    return composer(_ -> true)
        .compose(asked.query(), asked.rows(rows), Cases.DATA_UNTIL)
        .notes();
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
