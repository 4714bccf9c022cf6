package com.seekapa.server.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.protocol.AnswerMessage;
import com.seekapa.protocol.Json;
import com.seekapa.protocol.ServerMessage;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BatchesTest {
  private static final Duration WINDOW = Duration.ofMillis(100);

  private final List<Runnable> timers = new ArrayList<>();
  private final Batches batches =
      new Batches(
          WINDOW,
          50,
          (delay, work) -> {
            assertThat(delay).isEqualTo(WINDOW);
            timers.add(work);
          });
  private final Client client = new Client();
  private final Client other = new Client();

  /** Reads at once and keeps what came. */
  private final class Client implements Carrier {
    final List<Outgoing> received = new ArrayList<>();
    final Outbox outbox = new Outbox(this, Outbox.MAX_WAITING, Outbox.MAX_MESSAGES, batches);

    @Override
    public void send(Outgoing message, Runnable done) {
      received.add(message);
      done.run();
    }

    @Override
    public void close(CloseCode code) {
      throw new AssertionError(code);
    }
  }

  private void passWindow() {
    timers.removeFirst().run();
  }

  @Test
  void what_may_wait_goes_together_when_the_window_has_passed() {
    client.outbox.send(notice("a"));
    client.outbox.send(notice("b"));
    assertThat(client.received).isEmpty();
    passWindow();
    assertThat(client.received).hasSize(1);
    var batch = Json.tree(client.received.getFirst().text());
    assertThat(batch.path("type").textValue()).isEqualTo("batch");
    assertThat(batch.path("messages")).hasSize(2);
    assertThat(Json.read(client.received.getFirst().text(), ServerMessage.class))
        .isEqualTo(new ServerMessage.Batch(1, List.of(notice("a"), notice("b"))));
    assertThat(batches.stats()).isEqualTo(new Batches.Stats(1, 2));
    assertThat(batches.stats().meanSize()).isEqualTo(2.0);
  }

  @Test
  void one_message_goes_without_a_batch_around_it() {
    client.outbox.send(notice("a"));
    passWindow();
    assertThat(client.received).extracting(Outgoing::message).containsExactly(notice("a"));
  }

  @Test
  void a_full_batch_does_not_wait() {
    for (int i = 0; i < 120; i++) {
      client.outbox.send(notice("" + i));
    }
    assertThat(client.received).hasSize(2);
    passWindow();
    assertThat(client.received).hasSize(3);
    assertThat(batches.stats()).isEqualTo(new Batches.Stats(3, 120));
  }

  @Test
  void one_timer_serves_all_sessions_and_is_set_again_when_needed() {
    client.outbox.send(notice("a"));
    other.outbox.send(notice("a"));
    client.outbox.send(notice("b"));
    assertThat(timers).hasSize(1);
    passWindow();
    assertThat(other.received).hasSize(1);
    assertThat(timers).isEmpty();
    other.outbox.send(notice("c"));
    passWindow();
    assertThat(other.received).hasSize(2);
  }

  @Test
  void sessions_that_hear_the_same_share_the_bytes() {
    for (var text : List.of("a", "b")) {
      var outgoing = Outgoing.of(notice(text));
      client.outbox.send(outgoing);
      other.outbox.send(outgoing);
    }
    passWindow();
    assertThat(client.received.getFirst().bytes()).isSameAs(other.received.getFirst().bytes());
  }

  @Test
  void later_presence_and_statistics_take_the_place_of_earlier_ones() {
    client.outbox.send(presence("workspace", 1));
    client.outbox.send(statistics(1));
    client.outbox.send(presence("dashboard:sales", 9));
    client.outbox.send(update(1));
    client.outbox.send(update(2));
    client.outbox.send(presence("workspace", 2));
    client.outbox.send(statistics(2));
    passWindow();
    assertThat(client.received.getFirst().message())
        .isEqualTo(
            new ServerMessage.Batch(
                1,
                List.of(
                    presence("dashboard:sales", 9),
                    update(1),
                    update(2),
                    presence("workspace", 2),
                    statistics(2))));
  }

  @Test
  void answers_never_wait_and_are_never_in_a_batch() {
    client.outbox.send(notice("a"));
    var answer =
        List.of(
            new ServerMessage.Accepted(1, "r", "c", 1, "q", "now", Optional.empty()),
            new ServerMessage.Text(1, "r", "c", 2, "x"),
            new ServerMessage.Rows(
                1, "r", "c", 3, List.<AnswerMessage.ColumnMessage>of(), List.of(), false),
            new ServerMessage.Pong(1, "r"),
            new ServerMessage.Resumed(1, "c", 1, List.of()),
            new ServerMessage.Joined(1, "r", "all"));
    answer.forEach(client.outbox::send);
    assertThat(client.received).extracting(Outgoing::message).isEqualTo(answer);
    passWindow();
    assertThat(client.received.getLast().message()).isEqualTo(notice("a"));
  }

  @Test
  void without_a_window_nothing_waits() {
    var direct = new ArrayList<Outgoing>();
    Batches.none().of(direct::add).add("subject", Outgoing.of(notice("a")));
    assertThat(direct).hasSize(1);
  }

  private static ServerMessage notice(String text) {
    return new ServerMessage.Notice(1, text);
  }

  private static ServerMessage presence(String group, int members) {
    return new ServerMessage.Presence(1, group, members);
  }

  private static ServerMessage statistics(int number) {
    return new ServerMessage.Statistics(1, "workspace", Map.of("n", BigDecimal.valueOf(number)));
  }

  private static ServerMessage update(int number) {
    return new ServerMessage.Update(1, "dashboard:sales", "revenue", number);
  }
}
