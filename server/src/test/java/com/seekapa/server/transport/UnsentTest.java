package com.seekapa.server.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class UnsentTest {
  private final Flushes flushes = new Flushes();
  private final EmbeddedChannel channel = new EmbeddedChannel(flushes);
  private final Unsent unsent =
      new Unsent(
          channel, it -> new TextWebSocketFrame(new String(it.bytes(), StandardCharsets.UTF_8)));
  private final List<String> left = new ArrayList<>();

  private static final class Flushes extends ChannelOutboundHandlerAdapter {
    int count;

    @Override
    public void flush(ChannelHandlerContext context) {
      count++;
      context.flush();
    }
  }

  private void send(String text) {
    unsent.add(Outgoing.ofText(text), () -> left.add(text));
  }

  private List<String> sent() {
    var all = new ArrayList<String>();
    for (TextWebSocketFrame next = channel.readOutbound();
        next != null;
        next = channel.readOutbound()) {
      all.add(next.text());
      next.release();
    }
    return all;
  }

  @Test
  void what_has_come_when_the_turn_comes_leaves_together_and_in_order() {
    send("a");
    send("b");
    send("c");
    assertThat(sent()).isEmpty();
    channel.runPendingTasks();
    assertThat(sent()).containsExactly("a", "b", "c");
    assertThat(flushes.count).isEqualTo(1);
    assertThat(left).containsExactly("a", "b", "c");
  }

  @Test
  void a_message_alone_waits_for_no_other() {
    send("a");
    channel.runPendingTasks();
    assertThat(sent()).containsExactly("a");
    send("b");
    channel.runPendingTasks();
    assertThat(sent()).containsExactly("b");
  }

  @Test
  void the_end_does_not_overtake_what_was_sent_before_it() {
    send("a");
    var flushed = new AtomicInteger();
    unsent.then(() -> flushed.set(flushes.count));
    assertThat(flushed).hasValue(1);
    assertThat(sent()).containsExactly("a");
  }

  @Test
  void what_is_sent_while_it_is_written_leaves_with_it() {
    unsent.add(Outgoing.ofText("a"), () -> send("b"));
    channel.runPendingTasks();
    channel.runPendingTasks();
    assertThat(sent()).containsExactly("a", "b");
  }

  @Test
  void what_is_gone_is_told_as_having_left() {
    channel.close();
    send("a");
    channel.runPendingTasks();
    assertThat(left).containsExactly("a");
  }

  @Test
  void loops_are_woken_when_everything_is_there() {
    WriteQueue.together(() -> {
      send("a");
      channel.runPendingTasks();
      assertThat(sent()).isEmpty();
      send("b");
    });
    channel.runPendingTasks();
    assertThat(sent()).containsExactly("a", "b");
    assertThat(flushes.count).isEqualTo(1);
  }
}
