package com.seekapa.server.transport;

import static com.seekapa.server.testing.TestPath.asking;
import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.server.conversation.EventFormat;
import com.seekapa.server.testing.TestPath;
import com.seekapa.server.testing.TestSource;
import org.junit.jupiter.api.Test;

class JsonEventFormatTest {
  @Test
  void a_long_answer_is_kept_with_its_first_rows_and_says_so() {
    var path = TestPath.inMemory(new TestSource(query -> TestSource.rows(query, 5000)));
    path.ask(asking("r", "c", "revenue by product"));
    var end = path.conversations.read("c").turn("r").orElseThrow().end().orElseThrow();
    var kept = JsonEventFormat.message(end.outcome());
    assertThat(kept.rows().orElseThrow()).hasSize(EventFormat.MAX_OUTCOME_ROWS);
    assertThat(kept.truncated()).contains(true);
  }

  @Test
  void what_is_kept_is_never_larger_than_allowed() {
    var path = TestPath.inMemory(new TestSource(query -> TestSource.rows(query, 5000)));
    var question = "revenue and profit and cost and orders and units by product and country";
    path.ask(asking("r", "c", question));
    path.ask(asking("long", "c", "revenue ".repeat(8000)));
    assertThat(path.events.read("c", 0)).hasSize(4);
    for (var event : path.events.read("c", 0)) {
      assertThat(event.body().length).isLessThanOrEqualTo(EventFormat.MAX_OUTCOME_BYTES + 200);
    }
  }

  @Test
  void a_short_answer_is_kept_whole() {
    var path = TestPath.inMemory(TestSource.ofOneRow());
    path.ask(asking("r", "c", "total revenue"));
    var end = path.conversations.read("c").turn("r").orElseThrow().end().orElseThrow();
    var kept = JsonEventFormat.message(end.outcome());
    assertThat(kept.rows().orElseThrow()).hasSize(1);
    assertThat(kept.truncated()).contains(false);
    assertThat(kept.queryHash()).isPresent();
    assertThat(kept.modelHash()).isPresent();
    assertThat(kept.dataAsOf()).contains("2026-11-23");
  }
}
