package com.seekapa.server.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.server.conversation.Failure;
import com.seekapa.server.conversation.Outcome;
import com.seekapa.server.conversation.Reply;
import com.seekapa.server.testing.TestPath;
import com.seekapa.server.testing.TestSource;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OverloadedQuestionTest {
  @Test
  void a_question_that_a_busy_source_refuses_says_when_to_ask_again() {
    var busy =
        new TestSource(_ -> {
          throw new SourceException(new SourceFailure.Overloaded(Duration.ofSeconds(3)));
        });
    var replies = TestPath.inMemory(busy).ask(TestPath.asking("r", "c", "total revenue"));
    assertThat(replies.getLast())
        .isInstanceOfSatisfying(
            Reply.Finished.class,
            finished ->
                assertThat(finished.outcome())
                    .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> {
                          assertThat(failed.failure().kind()).isEqualTo(Failure.Kind.OVERLOADED);
                          assertThat(failed.failure().next()).isEqualTo("Ask again in 3 s.");
                        }));
  }
}
