package com.seekapa.engine.question;

import static com.seekapa.engine.question.Asking.phrase;
import static com.seekapa.engine.question.Asking.refused;
import static com.seekapa.engine.question.Asking.understood;
import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.question.Interpretation.Reading;
import com.seekapa.engine.question.Interpretation.Reason;
import com.seekapa.engine.question.Span.Role;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleInterpreterTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "could you please show me the total revenue per region | Revenue by region",
        "REVENUE BY REGIONS!! | Revenue by region",
        "regional revenue | Revenue by region",
        "revenue by region, channel and month | Revenue by region, channel and month",
        "revenue, profit and margin for each country | Revenue, profit and margin by country",
        "what are the visits per week | Visits by week",
        "enterprise revenue in Germany and France | Revenue for Enterprise in Germany and France",
        "revenue not in Germany or France | Revenue except Germany and France",
        "revenue not online in Germany | Revenue in Germany except Online",
        "revenue in osterreich | Revenue in Österreich",
        "revenue from direct sales | Revenue for Direct Sales",
        "revenue with order value over 1.5k | Revenue with order value over 1,500",
        "revenue with order value between 100 and 500"
            + " | Revenue with order value between 100 and 500",
        "countries with revenue of at least 2 million | Countries with revenue at least 2,000,000",
        "products with more than 20 visits last year | NOT_RELATED",
        "top 5 products by profit last quarter | Top 5 products by profit last quarter",
        "the three countries with the lowest margin | Bottom 3 countries by margin",
        "top 3 products by revenue in each region" + " | Top 3 products by revenue in each region",
        "for every region the product with the most profit"
            + " | Product with the highest profit in each region",
        "which country had the lowest margin per month in 2025"
            + " | Country with the lowest margin in each month in 2025",
        "who bought the most in each region | Customer with the highest revenue in each region",
        "which segment brought in the most profit | Segment with the highest profit",
        "which countries have the highest revenue | Revenue by country, highest first",
        "countries sorted by profit ascending | Profit by country, lowest first",
        "which month had the lowest revenue in 2025 | Month with the lowest revenue in 2025",
        "products by revenue | Revenue by product, highest first",
        "how many products are there per category | Product count by category",
        "average list price by category | Average list price by category",
        "list all countries | Countries",
        "revenue this month vs last month"
            + " | Revenue this month compared with the previous period",
        "revenue last month compared to last year"
            + " | Revenue last month compared with the year before",
        "2024 vs 2025 revenue by channel"
            + " | Revenue by channel in 2025 compared with the previous period",
        "which region grew most last year"
            + " | Region with the highest revenue growth last year compared with the previous period",
        "Germany versus France revenue last year | Revenue by country in Germany and France last year",
        "revenue by region as a pie chart | Revenue by region as a pie chart",
        "share of revenue by channel | Share of revenue by channel",
        "what percentage of revenue did each region bring in last year"
            + " | Share of revenue by region last year",
        "top 2 countries by share of revenue | Top 2 countries by share of revenue",
        "how many countries did we sell to last month | Number of countries last month",
        "revnue by regoin last qarter | Revenue by region last quarter",
        "revenue in Germny | Revenue in Germany",
        "enterprise customers with more than 5 visits"
            + " | Visits by customer with visits over 5 for Enterprise",
        "draw weekly revenue this year as a line | Revenue by week this year as a line chart"
      })
  void a_question_is_understood_as(String question, String meaning) {
    if (meaning.equals("NOT_RELATED")) {
      assertThat(refused(question).reason()).isEqualTo(Reason.NOT_RELATED);
    } else {
      assertThat(withoutVerb(phrase(question))).isEqualTo(withoutVerb(meaning));
    }
  }

  /** The phrase of a list may say "List" in front. */
  private static String withoutVerb(String phrase) {
    return phrase.startsWith("List ")
        ? com.seekapa.engine.phrase.English.capital(phrase.substring(5))
        : phrase;
  }

  @Test
  void an_incomplete_period_is_compared_with_as_many_days() {
    var understood = understood("revenue this year vs last year");
    var other = understood.query().comparison().orElseThrow().other();
    assertThat(other.from()).isEqualTo("2025-01-01");
    assertThat(other.to()).isEqualTo("2025-11-23");
    assertThat(understood.assumptions()).extracting(Assumption::id).contains("days");
  }

  @Test
  void growth_by_month_compares_each_month_with_the_one_before() {
    var query = Asking.query("monthly revenue growth in 2025");
    var other = query.comparison().orElseThrow().other();
    assertThat(other.from()).isEqualTo("2024-12-01");
    assertThat(other.to()).isEqualTo("2025-11-30");
  }

  @Test
  void what_was_not_said_is_assumed_aloud_and_can_be_changed() {
    var assumed = understood("Germany last year");
    assertThat(assumed.assumptions())
        .extracting(Assumption::id, Assumption::chosen)
        .contains(org.assertj.core.groups.Tuple.tuple("measure", "revenue"));
    var changed = Asking.ask("Germany last year", Map.of("measure", "Profit"));
    assertThat(changed).isInstanceOf(Interpretation.Understood.class);
    assertThat(((Interpretation.Understood) changed).query().measures().getFirst().id())
        .isEqualTo("profit");
  }

  @Test
  void best_is_asked_back_and_each_choice_is_understood_as_just_that() {
    var asked = Asking.askedBack("best products last year");
    assertThat(asked.readings()).hasSizeBetween(2, 4);
    for (Reading reading : asked.readings()) {
      assertThat(Asking.query(reading.phrase()).hash())
          .as(reading.phrase())
          .isEqualTo(reading.understood().query().hash());
    }
  }

  @Test
  void a_value_of_two_dimensions_is_asked_back() {
    assertThat(Asking.askedBack("revenue for Orbit").readings()).hasSize(2);
    assertThat(Asking.query("revenue for customer Orbit").filters()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "revenue by weather",
        "revenue in Atlantis",
        "why did revenue drop",
        "forecast revenue for next year",
        "delete all visits",
        "revenue on weekdays versus weekends",
        "share of revenue",
        "share of margin by channel",
        "share of revenue by channel for online",
        "share of revenue and margin by channel",
        "ratio of revenue to cost by channel",
        "what is a good margin?",
        "revnxe by chanel",
        "revenue last month, and how many visits were there in Japan?",
        "Wie hoch war der Umsatz in Deutschland?",
        "SELECT sum(net_amount) FROM sales; DROP TABLE customers",
        "revenue not",
        "revenue over",
        "the highest revenue",
        "top 3 products by region and month",
        "revenue 42",
        "target by country",
        "target by day",
        "revenue by order date"
      })
  void a_question_that_would_be_answered_wrongly_is_refused(String question) {
    assertThat(refused(question).message()).isNotBlank();
  }

  @Test
  void a_typing_error_is_said() {
    assertThat(understood("revnue by regoin").assumptions())
        .extracting(Assumption::text)
        .containsExactly("“revnue” was read as “revenue”", "“regoin” was read as “region”");
  }

  @Test
  void a_word_of_the_language_is_no_typing_error() {
    assertThat(Asking.query("revenue by channnel").groupings()).hasSize(1);
    assertThat(Asking.knowing("channnel", "revenue by channnel"))
        .isInstanceOf(Interpretation.NotUnderstood.class);
  }

  @Test
  void drilling_shows_what_is_one_level_below() {
    assertThat(Asking.drilling("drill into Europe", "region", "country").groupings())
        .containsExactlyElementsOf(Asking.query("revenue by country").groupings());
    assertThat(refused("drill into Europe").message()).contains("Say what to show");
  }

  @Test
  void a_question_of_nothing_is_refused_and_says_what_to_do() {
    assertThat(refused("").reason()).isEqualTo(Reason.EMPTY);
    assertThat(refused(" \u0000\u0007\n").reason()).isEqualTo(Reason.EMPTY);
    assertThat(refused("hello").reason()).isEqualTo(Reason.NOTHING_TO_ASK);
    assertThat(refused("revenue ".repeat(1250)).reason()).isEqualTo(Reason.TOO_LONG);
    assertThat(refused("?? كم بلغت الإيرادات ??").reason()).isEqualTo(Reason.UNKNOWN_WORD);
  }

  @Test
  void every_word_is_used_or_noise_or_named_as_unknown() {
    assertThat(understood("show me revenue by region last year").spans())
        .extracting(Span::text, Span::role)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("show me", Role.NOISE),
            org.assertj.core.groups.Tuple.tuple("revenue", Role.MEASURE),
            org.assertj.core.groups.Tuple.tuple("by", Role.NOISE),
            org.assertj.core.groups.Tuple.tuple("region", Role.DIMENSION),
            org.assertj.core.groups.Tuple.tuple("last year", Role.TIME));
    assertThat(refused("revenue by weather").spans().getLast().role()).isEqualTo(Role.IGNORED);
  }
}
