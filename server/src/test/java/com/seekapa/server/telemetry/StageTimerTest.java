package com.seekapa.server.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.question.Explanation;
import com.seekapa.server.conversation.Asking;
import com.seekapa.server.conversation.Failure;
import com.seekapa.server.conversation.Outcome;
import com.seekapa.server.conversation.Questions;
import com.seekapa.server.conversation.Reply;
import com.seekapa.server.testing.TestPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class StageTimerTest {
  private static final String QUESTION = "total revenue\nERROR forged";

  private final AtomicLong now = new AtomicLong();
  private final Asking asking = TestPath.asking("request", "conversation", QUESTION);
  private final List<StageTimes> heard = new ArrayList<>();
  private final List<String> logged = new ArrayList<>();

  @Test
  void each_stretch_of_time_belongs_to_its_stage() {
    ask(replies -> {
      passes(1);
      replies.accept(new Reply.Accepted(asking, 1));
      within(Stage.UNDERSTANDING, 20);
      passes(300);
      within(Stage.QUERY, 4_000);
      passes(50_000);
      replies.accept(new Reply.Composed(asking, new Outcome.Cancelled()));
      passes(600_000);
      replies.accept(new Reply.Finished(asking, 2, TestPath.NOW, new Outcome.Cancelled()));
    });
    var times = heard.getFirst();
    assertThat(times.of(Stage.UNDERSTANDING)).isEqualTo(20);
    assertThat(times.of(Stage.QUERY)).isEqualTo(4_000);
    assertThat(times.of(Stage.STORING)).isEqualTo(600_001);
    assertThat(times.of(Stage.PLANNING)).isEqualTo(50_300);
    assertThat(times.total()).isEqualTo(now.get());
    assertThat(times.slowest()).isEqualTo(Stage.STORING);
  }

  @Test
  void a_question_that_is_rejected_is_heard_of_too() {
    ask(replies ->
        replies.accept(new Reply.Rejected(asking, new Failure(Failure.Kind.BUSY, "busy", "wait"))));
    assertThat(heard).hasSize(1);
  }

  @Test
  void what_is_not_timed_runs_as_it_did() {
    within(Stage.QUERY, 5);
    assertThat(now).hasValue(5);
    assertThat(heard).isEmpty();
  }

  @Test
  void a_slow_question_is_logged_with_the_stage_that_was_slow() {
    ask(replies -> {
      replies.accept(new Reply.Accepted(asking, 1));
      within(Stage.QUERY, Duration.ofSeconds(4).toNanos());
      replies.accept(new Reply.Finished(asking, 2, TestPath.NOW, new Outcome.Cancelled()));
    });
    assertThat(logged)
        .containsExactly(
            "slow question request: 4000 ms, most of it query (understanding 0, planning 0, query"
                + " 4000, composing 0, storing 0): total revenue ERROR forged");
  }

  @Test
  void what_was_asked_in_time_is_not_logged() {
    ask(replies -> {
      replies.accept(new Reply.Accepted(asking, 1));
      within(Stage.QUERY, Duration.ofMillis(2999).toNanos());
      replies.accept(new Reply.Finished(asking, 2, TestPath.NOW, new Outcome.Cancelled()));
    });
    assertThat(logged).isEmpty();
  }

  private void ask(Consumer<Consumer<Reply>> script) {
    var questions =
        new Questions() {
          @Override
          public void ask(Asking asking, Consumer<Reply> replies) {
            script.accept(replies);
          }

          @Override
          public Explanation explain(Asking asking) {
            throw new AssertionError("not asked for");
          }
        };
    var slow = new SlowQuestions(Duration.ofSeconds(3), logged::add);
    StageListener listener =
        (it, end, times) -> {
          heard.add(times);
          slow.ended(it, end, times);
        };
    new StageTimer(questions, now::get, listener).ask(asking, _ -> {});
  }

  private void within(Stage stage, long nanos) {
    try (var _ = StageTimer.begin(stage)) {
      passes(nanos);
    }
  }

  private void passes(long nanos) {
    now.addAndGet(nanos);
  }
}
