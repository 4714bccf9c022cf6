package com.seekapa.server.eval;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.server.testing.TestPath;
import com.seekapa.server.testing.TestSource;
import com.seekapa.server.transport.ModelChecks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifiedQuestionsTest {
  @TempDir Path folder;

  @BeforeEach
  void verify() throws IOException {
    Files.writeString(
        folder.resolve("verified.jsonl"),
        """
        {"id":"a","question":"total revenue","expect":"answered","gold_cols":["x"],"gold_rows":[[42]]}
        {"id":"b","question":"revenue by weather","expect":"declined"}
        """);
  }

  @Test
  void are_asked_once_for_each_model() {
    var source = TestSource.ofOneRow();
    check("one", source);
    check("one", source);
    assertThat(source.queries()).isEqualTo(1);
    check("two", source);
    assertThat(source.queries()).isEqualTo(2);
  }

  @Test
  void are_asked_again_when_they_change() throws IOException {
    var source = TestSource.ofOneRow();
    check("one", source);
    verify();
    check("one", source);
    assertThat(source.queries()).isEqualTo(1);
    Files.writeString(
        folder.resolve("verified.jsonl"), "{\"id\":\"c\",\"question\":\"total revenue\"}\n");
    assertThat(check("one", source).passed()).containsExactly("c");
    assertThat(source.queries()).isEqualTo(2);
  }

  @Test
  void what_passed_before_and_fails_now_is_a_regression() {
    assertThat(check("one", TestSource.ofOneRow()).regressions()).isEmpty();
    var checks = check("two", new TestSource(query -> TestSource.rows(query, 2)));
    assertThat(checks.regressions()).containsExactly("a");
    assertThat(checks.passed()).containsExactly("b");
    assertThat(checks.failed().getFirst().failure()).isEqualTo("2 rows instead of 1");
  }

  @Test
  void a_source_that_fails_says_nothing_of_the_model() {
    check("one", TestSource.ofOneRow());
    var broken =
        new TestSource(_ -> {
          throw new IllegalStateException("gone");
        });
    assertThat(check("two", broken).modelHash()).isEqualTo("one");
    assertThat(check("two", TestSource.ofOneRow()).modelHash()).isEqualTo("two");
  }

  @Test
  void a_result_that_was_damaged_is_made_anew() throws IOException {
    check("one", TestSource.ofOneRow());
    Files.writeString(folder.resolve("checks.json"), "{\"modelH");
    assertThat(check("one", TestSource.ofOneRow()).passed()).containsExactly("a", "b");
  }

  /** As at the start of a server: everything but the files is new. */
  private ModelChecks check(String modelHash, TestSource source) {
    var questions =
        new VerifiedQuestions(
            folder.resolve("verified.jsonl"), folder.resolve("checks.json"), () -> TestPath.NOW);
    questions.check(modelHash, new TestDatabase(source, new AtomicInteger()));
    return questions.last().orElseThrow();
  }
}
