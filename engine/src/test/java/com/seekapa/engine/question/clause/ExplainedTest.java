package com.seekapa.engine.question.clause;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.question.Explanation;
import com.seekapa.engine.question.Explanation.Candidate;
import com.seekapa.engine.question.Explanation.Evidence;
import com.seekapa.engine.question.Explanation.Origin;
import com.seekapa.engine.question.Explanation.Piece;
import com.seekapa.engine.question.Interpretation.NotUnderstood;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainedTest {
  private final Reader library = Reader.library();

  @ParameterizedTest
  @CsvSource({
    "names of members, members, NAME",
    "names of members, names, NAME",
    "publication of books, publication, PART_OF_NAME",
    "number of mebmers, mebmers, TYPING_ERROR",
    "members joining in May 2020, joining, STEM",
    "sex of members, sex, NEAR_WORD",
    "members from Berlin, Berlin, VALUE",
    "books with more than 300 pages, 300, NUMBER",
    "books with more than 300 pages, more than, CUE",
    "loans in May 2020, May 2020, TIME",
    "a bar chart of genres, bar chart, CHART",
    "books called \"Emma the Second\", Emma the Second, QUOTED",
    "the glorious names of members, glorious, NOTHING"
  })
  void why_a_piece_may_stand_for_something_is_told(String question, String piece, Origin origin) {
    assertThat(library.explained(question).pieces())
        .filteredOn(it -> it.text().equals(piece))
        .singleElement()
        .satisfies(
            it -> assertThat(it.candidates().getFirst().origin()).as("%s", it).isEqualTo(origin));
  }

  @Test
  void a_definition_is_told() {
    var explanation =
        library.explained("What is the FPL?", "FPL (fine per loan) = total fine / number of loans");
    assertThat(origins(explanation)).contains(Origin.DEFINITION);
  }

  @Test
  void all_that_a_piece_may_stand_for_is_shown_what_was_taken_in_front() {
    var candidates = candidates(library.explained("name of each author"), "name");
    assertThat(candidates)
        .extracting(Candidate::meaning)
        .startsWith("column authors.name")
        .contains("column members.name");
  }

  @Test
  void words_that_are_loosely_said_have_less_quality() {
    var full = candidates(library.explained("publication year of books"), "publication year");
    var part = candidates(library.explained("publication of books"), "publication");
    assertThat(full.getFirst().quality()).isEqualTo(1);
    assertThat(part.getFirst().quality()).isBetween(0.5, 0.9);
  }

  @Test
  void a_reading_shows_what_its_confidence_is_made_of() {
    var scored = library.explained("names of members older than 30").readings().getFirst();
    double odds = scored.evidence().stream().mapToDouble(it -> it.strength() * it.weight()).sum();
    assertThat(scored.confidence()).isEqualTo(1 / (1 + Math.exp(-odds)));
    assertThat(scored.evidence())
        .extracting(Evidence::sign)
        .contains("to start with", "conditions");
    assertThat(scored.query()).isEqualTo(library.query("names of members older than 30"));
  }

  @Test
  void a_refusal_is_explained_with_the_pieces_that_led_to_it() {
    var explanation = library.explained("Wie viele Mitglieder wohnen in Berlin?");
    assertThat(explanation.outcome()).isInstanceOf(NotUnderstood.class);
    assertThat(origins(explanation)).contains(Origin.NOTHING, Origin.VALUE);
  }

  @Test
  void nothing_is_explained_as_nothing() {
    assertThat(library.explained("").pieces()).isEmpty();
    assertThat(library.explained("").readings()).isEmpty();
  }

  private static List<Origin> origins(Explanation explanation) {
    return explanation.pieces().stream().map(it -> it.candidates().getFirst().origin()).toList();
  }

  private static List<Candidate> candidates(Explanation explanation, String piece) {
    return explanation.pieces().stream()
        .filter(it -> it.text().equals(piece))
        .findFirst()
        .map(Piece::candidates)
        .orElseThrow();
  }
}
