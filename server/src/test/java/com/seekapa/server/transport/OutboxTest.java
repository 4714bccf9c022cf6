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
  private final Carrier carrier =
      new Carrier() {
        @Override
        public void send(Outgoing message, Runnable done) {
          sent.add(message.text());
          synchronized (unread) {
            unread.add(done);
          }
        }

        @Override
        public void close(CloseCode code) {
          closed.add(code);
        }
      };
  private final Outbox outbox = new Outbox(carrier, 1000);
  private final Outbox few = new Outbox(carrier, 1000, 5, Batches.none());

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

  @Test
  void many_small_messages_that_are_not_read_are_too_many_as_well() {
    for (int i = 0; i < 10; i++) {
      few.send(message(1));
    }
    assertThat(sent).hasSize(5);
    assertThat(closed).containsExactly(CloseCode.TOO_SLOW);
  }

  @Test
  void what_waits_is_counted_until_it_has_left() {
    outbox.send(message(100));
    outbox.send(message(200));
    assertThat(outbox.stats().messages()).isEqualTo(2);
    assertThat(outbox.stats().bytes()).isEqualTo(sent.stream().mapToLong(String::length).sum());
    unread.forEach(Runnable::run);
    assertThat(outbox.stats()).isEqualTo(new Outbox.Stats(0, 0));
  }

  @Test
  void whoever_resends_a_long_history_waits_for_a_slow_reader() throws InterruptedException {
    var writer =
        Thread.ofVirtual()
            .start(() -> {
              try {
                for (int i = 0; i < 20; i++) {
                  outbox.sendPatiently(Outgoing.of(message(300)));
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    int read = 0;
    while (read < 20) {
      synchronized (unread) {
        if (unread.size() > read) {
          unread.get(read++).run();
        }
      }
      Thread.onSpinWait();
    }
    writer.join();
    assertThat(sent).hasSize(20);
    assertThat(closed).isEmpty();
  }

  private static ServerMessage message(int size) {
    return new ServerMessage.Text(1, "r", "c", 2, "x".repeat(size));
  }
}
