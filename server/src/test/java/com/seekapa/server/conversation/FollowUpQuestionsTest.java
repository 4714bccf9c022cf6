package com.seekapa.server.conversation;

import static com.seekapa.server.testing.TestPath.asking;
import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.server.eventstore.EventStore;
import com.seekapa.server.testing.TestPath;
import com.seekapa.server.testing.TestSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was asked before, from one question of a conversation to the next. */
class FollowUpQuestionsTest {
  private final EventStore events = EventStore.inMemory(() -> TestPath.NOW);
  private TestPath path = new TestPath(events, TestSource.ofOneRow());

  @Test
  void a_follow_up_changes_the_last_question_of_its_conversation() {
    ask("r1", "revenue by region last year");
    path.ask(asking("other", "c2", "orders by channel"));
    assertThat(ask("r2", "by month instead").phrase()).isEqualTo("Revenue by month last year");
  }

  @Test
  void what_was_asked_is_known_to_a_later_process() {
    ask("r1", "revenue by region last year");
    ask("r2", "and profit?");
    path = new TestPath(events, TestSource.ofOneRow());
    assertThat(ask("r3", "by month instead").phrase())
        .isEqualTo("Revenue and profit by month last year");
    assertThat(ask("r4", "undo").phrase()).isEqualTo("Revenue and profit by region last year");
    assertThat(ask("r5", "undo").phrase()).isEqualTo("Revenue by region last year");
  }

  @Test
  void a_question_that_was_refused_is_forgotten() {
    ask("r1", "revenue by region");
    path.ask(asking("r2", "c1", "and the weather?"));
    assertThat(ask("r3", "by month instead").phrase()).isEqualTo("Revenue by month");
  }

  @Test
  void an_answer_says_what_it_changed_and_what_it_kept() {
    ask("r1", "revenue by region last year");
    var difference = ask("r2", "by month instead").difference().orElseThrow();
    assertThat(difference.changes()).containsExactly("month instead of region");
    assertThat(difference.kept()).containsExactly("revenue", "last year");
  }

  @Test
  void a_question_that_takes_the_place_of_another_follows_what_that_followed() {
    ask("r1", "revenue by region");
    ask("r2", "in march");
    ask("r3", "by month instead");
    var again =
        new Asking("r4", "c1", "in march", Map.of("year", "2025"), TestPath.NOW, Optional.of("r2"));
    assertThat(meaning(path.ask(again)).phrase()).isEqualTo("Revenue by region in March 2025");
    assertThat(ask("r5", "by channel").phrase()).isEqualTo("Revenue by channel in March 2025");
  }

  @Test
  void a_place_may_be_taken_again_and_again() {
    ask("r1", "revenue by region");
    ask("r2", "in march");
    path.ask(replacing("r3", "r2", "2025"));
    assertThat(meaning(path.ask(replacing("r4", "r3", "2024"))).phrase())
        .isEqualTo("Revenue by region in March 2024");
  }

  @Test
  void whose_place_was_taken_is_stored() {
    ask("r1", "revenue by region");
    ask("r2", "in march");
    path.ask(replacing("r3", "r2", "2025"));
    var stored = path.conversations.read("c1").turn("r3").orElseThrow();
    assertThat(stored.asking().replaces()).contains("r2");
  }

  @Test
  void only_the_last_questions_are_remembered() {
    ask("r0", "revenue by region in 2024");
    for (int i = 1; i <= 12; i++) {
      ask("r" + i, i % 2 == 0 ? "by region" : "by channel");
    }
    for (int i = 1; i <= 9; i++) {
      ask("u" + i, "undo");
    }
    assertThat(path.ask(asking("u10", "c1", "undo")).getLast())
        .isInstanceOfSatisfying(
            Reply.Finished.class,
            it -> assertThat(it.outcome()).isInstanceOf(Outcome.Refused.class));
  }

  private static Asking replacing(String requestId, String replaced, String year) {
    return new Asking(
        requestId, "c1", "in march", Map.of("year", year), TestPath.NOW, Optional.of(replaced));
  }

  private Meaning ask(String requestId, String question) {
    return meaning(path.ask(asking(requestId, "c1", question)));
  }

  private static Meaning meaning(List<Reply> replies) {
    assertThat(replies.getLast()).isInstanceOf(Reply.Finished.class);
    var outcome = ((Reply.Finished) replies.getLast()).outcome();
    assertThat(outcome).isInstanceOf(Outcome.Answered.class);
    return ((Outcome.Answered) outcome).meaning();
  }
}
