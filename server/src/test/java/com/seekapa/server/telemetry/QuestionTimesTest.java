package com.seekapa.server.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.server.conversation.Reply;
import com.seekapa.server.testing.TestPath;
import com.seekapa.server.testing.TestSource;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class QuestionTimesTest {
  private final Metrics metrics = new Metrics();

  @Test
  void each_stage_of_an_answered_question_is_timed_and_its_replies_go_on_as_they_were() {
    var path = TestPath.inMemory(new ObservedDataSource(TestSource.ofOneRow(), metrics));
    var replies = ask(path, "1", "total revenue last month");
    assertThat(replies)
        .extracting(it -> (Object) it.getClass())
        .containsExactly(
            Reply.Accepted.class,
            Reply.Understood.class,
            Reply.Composed.class,
            Reply.Finished.class);
    for (var stage : new String[] {"accepted", "understood", "composed", "finished", "whole"}) {
      assertThat(page())
          .containsEntry(
              "seekapa_questions_stage_seconds_count{stage=\"%s\"}".formatted(stage), 1.0);
    }
    assertThat(page())
        .containsEntry("seekapa_questions_ended_total{outcome=\"answered\"}", 1.0)
        .containsEntry("seekapa_source_query_seconds_count", 1.0);
  }

  @Test
  void a_question_that_fails_is_counted_by_who_can_mend_it() {
    var path =
        TestPath.inMemory(
            new ObservedDataSource(
                new TestSource(_ -> {
                  throw new InterruptedException();
                }),
                metrics));
    ask(path, "1", "total revenue last month");
    ask(path, "1", "total revenue last year");
    assertThat(page())
        .containsEntry("seekapa_questions_ended_total{outcome=\"cancelled\"}", 1.0)
        .containsEntry("seekapa_source_failures_total{kind=\"cancelled\"}", 1.0)
        .containsEntry("seekapa_questions_ended_total{outcome=\"rejected\"}", 1.0)
        .containsEntry("seekapa_questions_errors_total{owner=\"user\"}", 1.0);
  }

  private ArrayList<Reply> ask(TestPath path, String requestId, String question) {
    var replies = new ArrayList<Reply>();
    new QuestionTimes(path.questions, metrics, _ -> "user")
        .ask(TestPath.asking(requestId, "conversation", question), replies::add);
    return replies;
  }

  private java.util.Map<String, Double> page() {
    return PrometheusPage.read(PrometheusText.of(metrics.read()));
  }
}
