package com.seekapa.server.cli;

import static com.seekapa.server.testing.TestPath.asking;
import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.server.testing.TestPath;
import com.seekapa.server.testing.TestSource;
import org.junit.jupiter.api.Test;

class ExplanationTextTest {
  private final TestPath path = TestPath.inMemory(TestSource.ofOneRow());

  @Test
  void every_stage_of_a_reading_is_shown() {
    assertThat(explained("reveneu by region"))
        .containsSubsequence(
            "Pieces", "reveneu", "measure revenue", "typing error", "region", "dimension region")
        .containsSubsequence("Readings:", "100 % sure", "groupings [6:region]")
        .containsSubsequence("Outcome: understood; assumed: ", "reveneu");
  }

  @Test
  void a_refusal_is_shown_with_its_reason() {
    assertThat(explained("revenue by weather"))
        .containsSubsequence("weather", "0.00", "nothing")
        .contains("Outcome: refused (unknown_word): ");
  }

  @Test
  void asking_back_shows_the_question_and_the_choices() {
    assertThat(explained("best products")).contains("Outcome: asked back: ");
  }

  @Test
  void explaining_stores_and_runs_nothing() {
    var source = TestSource.ofOneRow();
    var quiet = TestPath.inMemory(source);
    quiet.questions.explain(asking("r1", "c1", "total revenue"));
    assertThat(source.queries()).isZero();
    assertThat(quiet.events.read("c1", 0)).isEmpty();
  }

  private String explained(String question) {
    return ExplanationText.of(path.questions.explain(asking("r1", "c1", question)));
  }
}
