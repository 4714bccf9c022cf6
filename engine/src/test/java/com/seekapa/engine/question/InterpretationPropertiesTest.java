package com.seekapa.engine.question;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.query.CanonicalText;
import com.seekapa.engine.question.Interpretation.Understood;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class InterpretationPropertiesTest {
  private static final List<String> WORDS =
      List.of(
          "revenue",
          "profit",
          "margin",
          "visits",
          "target",
          "by",
          "region",
          "country",
          "products",
          "month",
          "and",
          "or",
          "not",
          "in",
          "Germany",
          "France",
          "Online",
          "enterprise",
          "top",
          "5",
          "over",
          "500",
          "last",
          "quarter",
          "year",
          "2025",
          "this",
          "vs",
          "compared with",
          "growth",
          "which",
          "most",
          "least",
          "since",
          "March",
          "between",
          "highest",
          "first",
          "as a pie chart",
          "how many",
          "customers",
          "average",
          "list price",
          "order value",
          "sorted by",
          "for each",
          "Orbit",
          "Q3",
          "ytd",
          "weather",
          "?",
          ",");

  @Property
  void any_text_is_read_without_an_exception(@ForAll String text) {
    assertThat(Asking.ask(text)).isNotNull();
  }

  @Property
  void the_same_question_is_always_read_the_same(@ForAll("questions") String question) {
    assertThat(Asking.ask(question)).isEqualTo(Asking.ask(question));
  }

  @Property
  void spans_follow_each_other_and_hold_what_was_typed(@ForAll("questions") String question) {
    int end = 0;
    for (var span : Asking.ask(question).spans()) {
      assertThat(span.start()).isGreaterThanOrEqualTo(end);
      assertThat(question.substring(span.start(), span.end())).isEqualTo(span.text());
      end = span.end();
    }
  }

  @Property
  void no_content_word_of_an_answered_question_is_left_out(@ForAll("questions") String question) {
    if (Asking.ask(question) instanceof Understood understood) {
      assertThat(understood.spans()).noneMatch(span -> span.role() == Span.Role.IGNORED);
    }
  }

  @Property(tries = 2000)
  void the_phrase_of_a_question_means_the_same(@ForAll("plainQuestions") String question) {
    if (Asking.ask(question) instanceof Understood understood) {
      String phrase = Asking.phrase(understood.query());
      var again = Asking.ask(phrase);
      assertThat(again).as(question + " → " + phrase).isInstanceOf(Understood.class);
      assertThat(CanonicalText.of(((Understood) again).query()))
          .as(question + " → " + phrase)
          .isEqualTo(CanonicalText.of(understood.query()));
    }
  }

  @Provide
  Arbitrary<String> questions() {
    return Arbitraries.of(WORDS)
        .list()
        .ofMinSize(1)
        .ofMaxSize(9)
        .map(words -> String.join(" ", words));
  }

  @Provide
  Arbitrary<String> plainQuestions() {
    return Combinators.combine(
            Arbitraries.of(
                "revenue",
                "profit and margin",
                "visits",
                "average order value",
                "top 5 products",
                "which country has the highest profit",
                "countries with revenue over 2 million",
                "how many products",
                "revenue growth",
                "target",
                "bottom 3 segments by margin"),
            Arbitraries.of(
                "",
                "by region",
                "by month",
                "by channel and quarter",
                "per category, highest first",
                "for each week",
                "by country sorted by profit ascending"),
            Arbitraries.of(
                "",
                "in Germany",
                "not online",
                "for enterprise in Germany and France",
                "with order value over 500",
                "except Japan",
                "for customer Orbit",
                "outside Europe for consumers"),
            Arbitraries.of(
                "",
                "last quarter",
                "this year",
                "in July 2026",
                "since March",
                "past 6 months",
                "yesterday",
                "in fiscal year 2026",
                "from March to June 2026",
                "year to date",
                "between 1 and 15 October",
                "before 2025",
                "last week",
                "H1 2026"),
            Arbitraries.of(
                "", "compared with last year", "vs the previous period", "year over year"),
            Arbitraries.of("", "as a pie chart", "as a stacked bar chart", "in a table"))
        .as((what, by, only, when, against, how) ->
            String.join(" ", what, by, only, when, against, how).strip());
  }
}
