package com.seekapa.engine.question;

import static com.seekapa.engine.question.Asking.CONTEXT;
import static com.seekapa.engine.question.Asking.IN_CONVERSATION;
import static com.seekapa.engine.question.Asking.phrase;
import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.phrase.Phraser;
import com.seekapa.engine.query.SemanticQuery;
import com.seekapa.engine.question.Interpretation.Ambiguous;
import com.seekapa.engine.question.Interpretation.NotUnderstood;
import com.seekapa.engine.question.Interpretation.Understood;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FollowUpTest {
  private static final String REVENUE_BY_REGION = "revenue by region last quarter";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "only Europe | Revenue in Europe by region last quarter",
        "just for enterprise customers please | Revenue for Enterprise by region last quarter",
        "without online | Revenue by region except Online last quarter",
        "by month instead | Revenue by month last quarter",
        "monthly | Revenue by month last quarter",
        "per country too | Revenue by region and country last quarter",
        "break it down by channel | Revenue by region and channel last quarter",
        "and profit? | Revenue and profit by region last quarter",
        "what about profit | Profit by region last quarter",
        "profit instead of revenue | Profit by region last quarter",
        "what about 2025 | Revenue by region in 2025",
        "same for last year | Revenue by region last year",
        "and the quarter before? | Revenue by region in Q2 2026",
        "for all time | Revenue by region",
        "top 3 | Top 3 regions by revenue last quarter",
        "lowest first | Revenue by region last quarter, lowest first",
        "sort by name | Revenue by region last quarter, sorted by region ascending",
        "the other way round | Revenue by region last quarter, sorted by region descending",
        "as a pie | Revenue by region last quarter as a pie chart",
        "over time | Revenue by week last quarter",
        "compared with last year"
            + " | Revenue by region last quarter compared with the year before",
        "only those over 2 million | Revenue by region with revenue over 2,000,000 last quarter"
      })
  void a_follow_up_changes_what_was_asked(String followUp, String meaning) {
    assertThat(afterwards(REVENUE_BY_REGION, followUp)).isEqualTo(meaningOf(meaning));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "revenue in France | and in Germany? | Revenue in Germany",
        "revenue in France | and Germany too | Revenue in France and Germany",
        "revenue in Germany and France | without France | Revenue in Germany",
        "revenue in Germany | without Germany | Revenue except Germany",
        "revenue in Germany | remove Germany | Revenue",
        "revenue and profit by region | without profit | Revenue by region",
        "revenue by region and month | not by month | Revenue by region",
        "revenue by month | by week | Revenue by week",
        "revenue by month and channel | by week | Revenue by week and channel",
        "top 5 products by revenue | by profit instead | Top 5 products by profit",
        "top 5 products by revenue | make it 3 | Top 3 products by revenue",
        "top 5 products by revenue | more | Top 10 products by revenue",
        "top 5 products by revenue | all of them | Revenue by product, highest first",
        "top 5 products by revenue | the other way round | Bottom 5 products by revenue",
        "which product has the highest revenue | and the lowest?"
            + " | Product with the lowest revenue",
        "revenue with order value over 500 | over 1000 instead | Revenue with order value over 1,000",
        "revenue last month vs the month before | drop the comparison | Revenue last month",
        "revenue by region except Europe | add Europe back | Revenue by region",
        "revenue by channel for Online | all channels | Revenue by channel",
        "revenue by channel last month | just the total | Revenue last month",
        "revenue in 2025 | in Q4 | Revenue in Q4 2025",
        "products with revenue over 500 | drop the threshold | Revenue by product",
        "revenue in Japan last year | how much profit did that make | Profit in Japan last year"
      })
  void what_was_asked_decides_what_a_follow_up_changes(
      String question, String followUp, String meaning) {
    assertThat(afterwards(question, followUp)).isEqualTo(meaningOf(meaning));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "profit by channel in 2025",
        "how many products are there",
        "list all countries",
        "which country had the highest profit in 2025",
        "total revenue",
        "who bought the most in 2025"
      })
  void a_question_that_stands_alone_is_not_edited_onto_the_last(String question) {
    assertThat(said(IN_CONVERSATION.interpret(question, after("revenue in Europe last month"))))
        .isEqualTo(said(IN_CONVERSATION.interpret(question, CONTEXT)));
  }

  @Test
  void a_measure_by_itself_is_asked_back_where_it_may_mean_two_things() {
    var asked = (Ambiguous) IN_CONVERSATION.interpret("profit", after(REVENUE_BY_REGION));
    assertThat(asked.readings())
        .extracting(Interpretation.Reading::phrase)
        .containsExactly("Profit by region last quarter", "Profit overall");
  }

  @Test
  void each_choice_means_the_same_when_it_is_asked_in_turn() {
    var context = after(REVENUE_BY_REGION);
    var asked = (Ambiguous) IN_CONVERSATION.interpret("profit", context);
    assertThat(asked.readings())
        .allSatisfy(reading ->
            assertThat(understood(reading.phrase(), context).query())
                .isEqualTo(reading.understood().query()));
  }

  @Test
  void undo_goes_back_as_often_as_it_is_said() {
    var asked = new ArrayList<SemanticQuery>();
    for (var text : List.of(REVENUE_BY_REGION, "only Europe", "by month instead")) {
      asked.addFirst(understood(text, CONTEXT.after(asked)).query());
    }
    var once = understood("undo", CONTEXT.after(asked));
    assertThat(once.query()).isEqualTo(asked.get(1));
    assertThat(once.follows().orElseThrow().isUndo()).isTrue();
    var twice = understood("go back", CONTEXT.after(asked.subList(1, 3)));
    assertThat(twice.query()).isEqualTo(asked.get(2));
  }

  @Test
  void where_nothing_was_asked_there_is_nothing_to_undo() {
    assertThat(IN_CONVERSATION.interpret("undo", CONTEXT)).isInstanceOf(NotUnderstood.class);
    assertThat(IN_CONVERSATION.interpret("undo", after(REVENUE_BY_REGION)))
        .isInstanceOf(NotUnderstood.class);
  }

  @Test
  void why_is_not_answered_with_something_else() {
    var refused = (NotUnderstood) IN_CONVERSATION.interpret("why?", after(REVENUE_BY_REGION));
    assertThat(refused.message()).contains("break it down");
  }

  @Test
  void why_is_offered_the_last_question_by_other_things() {
    var context = after("revenue last quarter");
    var refused = (NotUnderstood) IN_CONVERSATION.interpret("why?", context);
    var nearest =
        new NearestQuestions(Asking.VOCABULARY, IN_CONVERSATION, Asking::phrase)
            .to("why?", refused, context);
    assertThat(nearest)
        .hasSize(3)
        .allSatisfy(it -> assertThat(it).startsWith("Revenue by ").endsWith("last quarter"));
  }

  @Test
  void of_several_conditions_it_is_asked_which_one_should_go() {
    var asked =
        IN_CONVERSATION.interpret(
            "remove the filter", after("revenue for enterprise in Germany by month"));
    assertThat(((Ambiguous) asked).readings())
        .extracting(Interpretation.Reading::phrase)
        .containsExactlyInAnyOrder(
            "Revenue by month in Germany", "Revenue by month for Enterprise");
  }

  @ParameterizedTest
  @ValueSource(strings = {"and NPS?", "only Atlantis", "by salesperson", "what about the weather"})
  void a_follow_up_with_a_word_that_names_nothing_is_refused(String followUp) {
    assertThat(IN_CONVERSATION.interpret(followUp, after(REVENUE_BY_REGION)))
        .isInstanceOf(NotUnderstood.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"and by month for that one", "by channel in that region"})
  void a_row_of_an_answer_has_to_be_named(String followUp) {
    var context = after("which region has the highest revenue");
    assertThat(((NotUnderstood) IN_CONVERSATION.interpret(followUp, context)).message())
        .contains("by its name");
  }

  @Test
  void what_is_ranked_is_not_broken_down_as_if_it_were_all() {
    assertThat(IN_CONVERSATION.interpret("and by month", after("top 5 products by revenue")))
        .isInstanceOf(NotUnderstood.class);
  }

  @Test
  void the_last_measure_cannot_be_taken_away() {
    assertThat(IN_CONVERSATION.interpret("without revenue", after("revenue last year")))
        .isInstanceOf(NotUnderstood.class);
  }

  @Test
  void every_word_of_a_follow_up_is_in_its_spans() {
    var text = "and what about Germany instead of France please";
    var spans = understood(text, after("revenue in France")).spans();
    assertThat(spans)
        .extracting(Span::text)
        .containsExactly("and what about", "Germany", "instead of France please");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "only Europe | + region Europe",
        "by month instead | month instead of region",
        "and profit? | + profit",
        "what about profit | profit instead of revenue",
        "what about 2025 | 2025 instead of last quarter",
        "without online | + channel not Online",
        "top 3 | + top 3",
        "as a pie | + pie chart",
        "for all time | − last quarter"
      })
  void what_a_follow_up_changed_is_said_in_words(String followUp, String change) {
    var understood = understood(followUp, after(REVENUE_BY_REGION));
    var before = understood.follows().orElseThrow().before();
    assertThat(new Phraser(Asking.MODEL).difference(before, understood.query()).changes())
        .containsExactly(change);
  }

  @Test
  void what_a_follow_up_kept_is_said_too() {
    var understood = understood("only Europe", after(REVENUE_BY_REGION));
    var before = understood.follows().orElseThrow().before();
    assertThat(new Phraser(Asking.MODEL).difference(before, understood.query()).kept())
        .containsExactly("revenue", "region", "last quarter");
  }

  private static Context after(String question) {
    return CONTEXT.after(List.of(understood(question, CONTEXT).query()));
  }

  private static String afterwards(String question, String followUp) {
    return meaningOf(phrase(understood(followUp, after(question)).query()));
  }

  /** As the phrase that is understood so, whatever its wording. */
  private static String meaningOf(String phrase) {
    return phrase(understood(phrase, CONTEXT).query());
  }

  private static String said(Interpretation interpretation) {
    return interpretation instanceof Understood understood
        ? phrase(understood.query())
        : interpretation.toString();
  }

  private static Understood understood(String text, Context context) {
    var interpretation = IN_CONVERSATION.interpret(text, context);
    assertThat(interpretation).as(text).isInstanceOf(Understood.class);
    return (Understood) interpretation;
  }
}
