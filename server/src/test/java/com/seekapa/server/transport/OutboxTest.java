package com.seekapa.server.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.protocol.ServerMessage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutboxTest {
  private final List<String> sent = new ArrayList<>();
  private final List<Runnable> unread = new ArrayList<>();
  private final List<CloseCode> closed = new ArrayList<>();
  private final Outbox outbox =
      new Outbox(
          new Carrier() {
            @Override
            public void send(Outgoing message, Runnable done) {
              sent.add(message.text());
              unread.add(done);
            }

            @Override
            public void close(CloseCode code) {
              closed.add(code);
            }
          },
          1000);

  @Test
  void a_client_that_reads_gets_everything() {
    for (int i = 0; i < 1000; i++) {
      outbox.send(message(300));
      unread.removeFirst().run();
    }
    assertThat(sent).hasSize(1000);
    assertThat(closed).isEmpty();
  }

  @Test
  void a_client_that_does_not_read_is_disconnected_and_may_come_back() {
    for (int i = 0; i < 10; i++) {
      outbox.send(message(300));
    }
    assertThat(sent).hasSizeLessThan(4);
    assertThat(closed).first().isEqualTo(CloseCode.TOO_SLOW);
    assertThat(CloseCode.TOO_SLOW.number()).isBetween(4500, 4999);
  }

  @Test
  void one_large_message_passes() {
    outbox.send(message(100_000));
    assertThat(sent).hasSize(1);
    assertThat(closed).isEmpty();
  }

  private static ServerMessage message(int size) {
    return new ServerMessage.Text(1, "r", "c", 2, "x".repeat(size));
  }
}
