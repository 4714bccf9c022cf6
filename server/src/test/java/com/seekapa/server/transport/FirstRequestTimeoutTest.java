package com.seekapa.server.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FirstRequestTimeoutTest {
  private final EmbeddedChannel channel = new EmbeddedChannel();

  FirstRequestTimeoutTest() {
    channel.freezeTime();
    channel.pipeline().addFirst(new FirstRequestTimeout(Duration.ofSeconds(10)));
  }

  private void send(String text) {
    channel.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.ISO_8859_1));
  }

  private void pass(int seconds) {
    channel.advanceTimeBy(seconds, TimeUnit.SECONDS);
    channel.runScheduledPendingTasks();
  }

  @Test
  void a_client_that_sends_a_byte_now_and_then_is_dropped() {
    send("GET / HTTP/1.1\r\nX: ");
    for (int i = 0; i < 9; i++) {
      pass(1);
      send("x");
      assertThat(channel.isOpen()).isTrue();
    }
    pass(1);
    assertThat(channel.isOpen()).isFalse();
  }

  @Test
  void a_client_that_sends_nothing_is_dropped() {
    pass(10);
    assertThat(channel.isOpen()).isFalse();
  }

  @Test
  void a_request_that_comes_in_pieces_is_passed_on_and_then_left_alone() {
    for (var piece : new String[] {"GET / HTTP/1.1\r\nHost: a\r", "\n\r", "\nbody"}) {
      send(piece);
    }
    pass(100);
    assertThat(channel.isOpen()).isTrue();
    assertThat(channel.inboundMessages()).hasSize(3);
    assertThat(channel.pipeline().get(FirstRequestTimeout.class)).isNull();
  }

  @Test
  void what_is_encrypted_is_left_to_the_time_of_the_tls_handshake() {
    send("\u0016\u0003\u0001");
    pass(100);
    assertThat(channel.isOpen()).isTrue();
  }
}
