package com.seekapa.engine.question.clause;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.question.MemoryValueLookup;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FaithfulnessTest {
  private final Reader library = Reader.library();

  @Test
  void a_query_that_holds_all_that_was_said_has_lost_nothing() {
    var question = "number of books by genre with more than 300 pages, most first";

    var signs = signs(question, question);

    assertThat(signs)
        .allSatisfy((sign, strength) -> {
          if (sign.name().startsWith("LOST")) {
            assertThat(strength).as(sign.name()).isZero();
          }
        });
  }

  @Test
  void a_column_that_the_query_does_not_hold_is_lost() {
    assertThat(signs("average pages of books by genre", "number of books by genre"))
        .containsEntry(Sign.LOST_COLUMNS, 1.0);
  }

  @Test
  void a_column_that_is_aggregated_is_not_lost() {
    assertThat(signs("average pages of books by genre", "average pages of books by genre"))
        .containsEntry(Sign.LOST_COLUMNS, 0.0);
  }

  @Test
  void a_number_that_the_query_does_not_hold_is_lost() {
    assertThat(signs("books with more than 300 pages", "books"))
        .containsEntry(Sign.LOST_NUMBERS, 1.0);
    assertThat(signs("top 3 books by pages", "top 3 books by pages"))
        .containsEntry(Sign.LOST_NUMBERS, 0.0);
  }

  @Test
  void a_number_within_another_is_not_the_number_that_was_said() {
    assertThat(signs("books with more than 3 pages", "books with more than 30 pages"))
        .containsEntry(Sign.LOST_NUMBERS, 1.0);
    assertThat(signs("books with more than 3 pages", "books whose title is 13 Moons of 30"))
        .containsEntry(Sign.LOST_NUMBERS, 1.0);
  }

  @Test
  void a_value_that_the_query_does_not_hold_is_lost() {
    assertThat(signs("number of books whose genre is Fantasy", "number of books"))
        .containsEntry(Sign.LOST_VALUES, 1.0);
  }

  @Test
  void an_unknown_name_is_a_value_that_the_query_does_not_hold() {
    assertThat(signs("number of members in Atlantis", "number of members"))
        .containsEntry(Sign.LOST_VALUES, 1.0);
    assertThat(signs("number of members in atlantis?", "number of members"))
        .containsEntry(Sign.LOST_VALUES, 1.0);
    assertThat(signs("Tallied members by city", "number of members by city"))
        .containsEntry(Sign.LOST_VALUES, 0.0);
  }

  @Test
  void a_time_that_the_query_does_not_hold_is_lost() {
    assertThat(signs("number of loans in March 2024", "number of loans"))
        .containsEntry(Sign.LOST_TIMES, 1.0);
    assertThat(signs("number of loans in March 2024", "number of loans in March 2024"))
        .containsEntry(Sign.LOST_TIMES, 0.0);
  }

  @Test
  void a_negation_that_excludes_nothing_is_lost() {
    assertThat(signs("members who do not live in Berlin", "members who live in Berlin"))
        .containsEntry(Sign.LOST_NEGATION, 1.0);
    assertThat(signs("members without loans", "members without loans"))
        .containsEntry(Sign.LOST_NEGATION, 0.0);
  }

  @Test
  void a_superlative_that_ranks_nothing_is_lost() {
    assertThat(signs("the oldest member", "members")).containsEntry(Sign.LOST_RANK, 1.0);
  }

  @Test
  void rows_are_no_answer_where_something_is_to_be_calculated() {
    assertThat(signs("average age of members", "members"))
        .containsEntry(Sign.NOTHING_CALCULATED, 1.0);
    assertThat(signs("average age of members", "average age of members"))
        .containsEntry(Sign.NOTHING_CALCULATED, 0.0);
  }

  @Test
  void a_comparison_and_its_number_may_be_lost() {
    assertThat(signs("members over 50", "members"))
        .containsEntry(Sign.LOST_COMPARISON, 1.0)
        .containsEntry(Sign.LOST_NUMBERS, 1.0);
    assertThat(signs("members who joined after 2020", "members who joined after 2020"))
        .containsEntry(Sign.LOST_NUMBERS, 0.0);
  }

  @Test
  void months_that_were_asked_for_may_be_lost() {
    assertThat(signs("number of loans by month", "number of loans"))
        .containsEntry(Sign.LOST_PARTS, 1.0);
    assertThat(signs("number of loans by month", "number of loans by month"))
        .containsEntry(Sign.LOST_PARTS, 0.0);
  }

  @Test
  void groups_that_were_asked_for_may_be_lost() {
    assertThat(signs("number of members for each city", "number of members"))
        .containsEntry(Sign.LOST_GROUPS, 1.0);
    assertThat(signs("number of members for each city", "number of members by city"))
        .containsEntry(Sign.LOST_GROUPS, 0.0);
  }

  @Test
  void what_is_asked_for_may_be_unknown() {
    assertThat(signs("margin by genre", "genres of books")).containsEntry(Sign.UNKNOWN_ASKED, 1.0);
    assertThat(signs("the most zorbed books", "books")).containsEntry(Sign.UNKNOWN_ASKED, 1.0);
    assertThat(signs("books by genre", "books by genre")).containsEntry(Sign.UNKNOWN_ASKED, 0.0);
  }

  @Test
  void a_refusal_says_what_would_be_left_out() {
    assertThat(Unsure.sentence(List.of(), signs("members over 50", "members")))
        .contains("a number that you name");
    assertThat(Unsure.sentence(List.of(), signs("members without loans", "members")))
        .contains("what is not to be there");
  }

  @Test
  void aggregates_that_were_not_asked_for_are_told_from_those_that_are_missing() {
    assertThat(signs("average age of members and number of members", "number of members"))
        .containsEntry(Sign.LOST_AGGREGATES, 1.0)
        .containsEntry(Sign.ADDED_AGGREGATES, 0.0);
    assertThat(signs("books by genre", "number of books by genre"))
        .containsEntry(Sign.LOST_AGGREGATES, 0.0)
        .containsEntry(Sign.ADDED_AGGREGATES, 1.0);
  }

  @Test
  void a_chart_of_a_single_number_is_hardly_meant() {
    assertThat(signs("number of books by genre as a bar chart", "number of books"))
        .containsEntry(Sign.NUMBER_DRAWN, 1.0);
    assertThat(signs("number of books by genre as a bar chart", "number of books by genre"))
        .containsEntry(Sign.NUMBER_DRAWN, 0.0);
  }

  @Test
  void the_more_is_lost_the_less_certain_a_reading_is() {
    var question = "average age of members who do not live in Berlin";

    assertThat(Confidence.of(signs(question, question)))
        .isGreaterThan(Confidence.of(signs(question, "average age of members who live in Berlin")))
        .isGreaterThan(Confidence.of(signs(question, "number of members")));
  }

  /** The signs of a question that was read as another. */
  private Map<Sign, Double> signs(String said, String read) {
    var lexicon =
        new Lexicon(
            Reader.LIBRARY,
            new MemoryValueLookup(
                Map.of(
                    Reader.LIBRARY.dimension("books.genre"), List.of("Fantasy", "Crime"),
                    Reader.LIBRARY.dimension("members.city"), List.of("Berlin", "Paris"))));
    var connections = new Connections(Reader.LIBRARY);
    var cutter = new Cutter(lexicon, said, LocalDate.of(2026, 11, 24), Map.of());
    var pieces = new Resolver(cutter.pieces(), connections).resolved();
    var typed = pieces.stream().map(Piece::text).toList();
    var sketch = new Sketch(lexicon, connections, pieces, typed);
    new ChartClause(sketch).read();
    return Sign.in(sketch, library.query(read));
  }
}
