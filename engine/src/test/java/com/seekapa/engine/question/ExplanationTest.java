package com.seekapa.engine.question;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.question.Explanation.Candidate;
import com.seekapa.engine.question.Explanation.Origin;
import com.seekapa.engine.question.Explanation.Piece;
import com.seekapa.engine.question.Interpretation.Ambiguous;
import com.seekapa.engine.question.Interpretation.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  @Test
  void each_piece_shows_what_it_may_stand_for_and_why() {
    var explanation = explained("reveneu of Germany by region last quarter as a bar chart");
    assertThat(explanation.pieces())
        .contains(
            new Piece("reveneu", List.of(new Candidate("measure revenue", 1, Origin.TYPING_ERROR))),
            new Piece("Germany", List.of(new Candidate("country is Germany", 1, Origin.VALUE))),
            new Piece("region", List.of(new Candidate("dimension region", 1, Origin.NAME))),
            new Piece(
                "last quarter", List.of(new Candidate("2026-07-01 to 2026-09-30", 1, Origin.TIME))),
            new Piece("bar chart", List.of(new Candidate("bar", 1, Origin.CHART))));
  }

  @Test
  void the_reading_and_the_outcome_are_those_of_the_question() {
    var explanation = explained("revenue by region");
    assertThat(explanation.outcome()).isEqualTo(Asking.ask("revenue by region"));
    assertThat(explanation.readings())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.query()).isEqualTo(Asking.query("revenue by region"));
          assertThat(it.confidence()).isEqualTo(1);
        });
  }

  @Test
  void asking_back_shows_each_reading() {
    var outcome = Asking.askedBack("best products");
    var explanation = explained("best products");
    assertThat(explanation.outcome()).isEqualTo(outcome);
    assertThat(explanation.readings()).hasSameSizeAs(((Ambiguous) outcome).readings());
  }

  @Test
  void a_refusal_shows_the_words_that_nothing_is_known_of() {
    var explanation = explained("revenue by weather");
    assertThat(explanation.pieces())
        .contains(new Piece("weather", List.of(new Candidate("", 0, Origin.NOTHING))));
    assertThat(explanation.readings()).isEmpty();
    assertThat(((Interpretation.NotUnderstood) explanation.outcome()).reason())
        .isEqualTo(Reason.UNKNOWN_WORD);
  }

  @Test
  void what_follows_a_question_is_explained_by_its_own_words() {
    var context = Asking.CONTEXT.after(List.of(Asking.query("revenue by region")));
    var explanation = Asking.IN_CONVERSATION.explain("only Germany", context);
    assertThat(explanation.outcome())
        .isEqualTo(Asking.IN_CONVERSATION.interpret("only Germany", context));
    assertThat(explanation.pieces()).extracting(Piece::text).containsExactly("only", "Germany");
  }

  @Test
  void nothing_is_explained_as_nothing() {
    assertThat(explained("?!").pieces()).isEmpty();
    assertThat(explained("a".repeat(3000)).pieces()).isEmpty();
  }

  private static Explanation explained(String question) {
    return Asking.INTERPRETER.explain(question, Asking.CONTEXT);
  }
}
