package com.seekapa.server.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.seekapa.protocol.ErrorCode;
import com.seekapa.server.testing.TestPath;
import com.seekapa.server.testing.TestSource;
import com.seekapa.server.transport.HistoryResource.RowsPage;
import com.seekapa.server.transport.HistoryResource.WholeConversation;
import com.seekapa.server.transport.HistoryResource.WholeTurn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Pages of rows and of questions. */
class HistoryPagesTest {
  private static final String QUESTION = "revenue by product";

  private static TestPath path(int rows) {
    return TestPath.inMemory(new TestSource(query -> TestSource.rows(query, rows)));
  }

  private static HistoryResource history(TestPath path) {
    return new HistoryResource(
        path.conversations, new StoredAnswers(1 << 20, Duration.ofMinutes(1)));
  }

  @Property(tries = 60)
  void pages_of_rows_put_together_are_the_whole(
      @ForAll @IntRange(max = 230) int rows, @ForAll @IntRange(min = 1, max = 250) int size) {
    var path = path(rows);
    path.ask(TestPath.asking("r", "c", QUESTION));
    var history = history(path);
    var whole = ChatResource.stored(path.conversations.turn("r").orElseThrow()).answer();
    var together = new ArrayList<List<Object>>();
    RowsPage page = history.rows("r", Optional.empty(), Optional.of("" + size));
    together.addAll(page.rows());
    while (page.next().isPresent()) {
      assertThat(page.rows()).hasSize(size);
      page = history.rows("r", page.next(), Optional.of("" + size));
      assertThat(page.rows()).isNotEmpty();
      together.addAll(page.rows());
    }
    assertThat(together).isEqualTo(whole.rows().orElseThrow());
    assertThat(page.total()).isEqualTo(together.size());
    assertThat(page.columns()).isEqualTo(whole.columns().orElseThrow());
    assertThat(page.truncated()).isEqualTo(rows > together.size());
  }

  @Property(tries = 40)
  void pages_of_a_conversation_put_together_are_the_whole(
      @ForAll @IntRange(min = 1, max = 12) int questions,
      @ForAll @IntRange(min = 1, max = 14) int size) {
    var path = path(2);
    for (int i = 0; i < questions; i++) {
      path.ask(TestPath.asking("r" + i, "c", QUESTION));
    }
    var history = history(path);
    var together = new ArrayList<WholeTurn>();
    WholeConversation page = history.conversation("c", Optional.empty(), Optional.of("" + size));
    together.addAll(page.turns());
    while (page.previous().isPresent()) {
      assertThat(page.turns()).hasSize(size);
      page = history.conversation("c", page.previous(), Optional.of("" + size));
      together.addAll(0, page.turns());
    }
    var whole = history.conversation("c", Optional.empty(), Optional.empty());
    assertThat(together).isEqualTo(whole.turns());
    assertThat(whole.previous()).isEmpty();
    assertThat(whole.turns()).hasSize(questions);
  }

  @Test
  void an_answer_without_rows_has_an_empty_page() {
    var path = path(1);
    path.ask(TestPath.asking("r", "c", "what is love"));
    var page = history(path).rows("r", Optional.empty(), Optional.empty());
    assertThat(page.rows()).isEmpty();
    assertThat(page.next()).isEmpty();
  }

  @Test
  void a_cursor_that_is_damaged_or_of_another_list_is_refused() {
    var path = path(10);
    path.ask(TestPath.asking("r", "c", QUESTION));
    path.ask(TestPath.asking("other", "c", QUESTION));
    var history = history(path);
    var three = Optional.of("3");
    var cursor = history.rows("r", Optional.empty(), three).next().orElseThrow();
    var one = Optional.of("1");
    var previous = history.conversation("c", Optional.empty(), one).previous().orElseThrow();
    for (var wrong :
        List.of(
            "",
            "3",
            "?!",
            "A".repeat(16),
            "x".repeat(5000),
            cursor.substring(1),
            cursor + "AAAA",
            previous,
            Cursor.of("rows of r", -1),
            Cursor.of("rows of r", 11))) {
      assertThat(refusal(() -> history.rows("r", Optional.of(wrong), three))).contains("cursor");
    }
    assertThat(refusal(() -> history.rows("other", Optional.of(cursor), three))).contains("cursor");
    assertThat(refusal(() -> history.conversation("c", Optional.of(cursor), one)))
        .contains("cursor");
    assertThat(history.rows("r", Optional.of(cursor), three).rows()).hasSize(3);
  }

  @Test
  void a_page_has_from_one_to_a_thousand_lines() {
    var path = path(10);
    path.ask(TestPath.asking("r", "c", QUESTION));
    var history = history(path);
    for (var wrong : List.of("0", "-1", "1001", "many", "", "99999999999999999999", "1.5")) {
      assertThat(refusal(() -> history.rows("r", Optional.empty(), Optional.of(wrong))))
          .contains("limit");
      assertThat(refusal(() -> history.conversation("c", Optional.empty(), Optional.of(wrong))))
          .contains("limit");
    }
    assertThat(history.rows("r", Optional.empty(), Optional.of("1000")).rows()).hasSize(10);
  }

  private static String refusal(Runnable call) {
    var message = new String[1];
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(call::run)
        .satisfies(e -> {
          assertThat(e.error().code()).isEqualTo(ErrorCode.INVALID_MESSAGE);
          assertThat(e.error().message()).hasSizeLessThan(300);
          message[0] = e.error().message();
        });
    return message[0];
  }
}
