package com.seekapa.server.transport;

import io.netty.channel.Channel;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * What one socket has to send. Whatever has come when its turn comes leaves together; nothing waits
 * for more to come. Safe for use by many threads; what one thread sends is written in its order.
 */
final class Unsent {
  private final Channel channel;
  private final WriteQueue loop;
  private final Function<Outgoing, WebSocketFrame> framing;
  private final Queue<Step> steps = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean isQueued = new AtomicBoolean();

  private sealed interface Step {
    /** A message to be sent; {@code done} is run when it has left or never will. */
    record Write(Outgoing message, Runnable done) implements Step {}

    /** What must not overtake the messages before it. */
    record Then(Runnable work) implements Step {}
  }

  /** On the event loop of the channel. */
  Unsent(Channel channel, Function<Outgoing, WebSocketFrame> framing) {
    this.channel = channel;
    this.loop = WriteQueue.of(channel.eventLoop());
    this.framing = framing;
  }

  void add(Outgoing message, Runnable done) {
    steps.add(new Step.Write(message, done));
    queue();
  }

  /** Does something after what was sent before; at once where the event loop itself asks for it. */
  void then(Runnable work) {
    steps.add(new Step.Then(work));
    if (channel.eventLoop().inEventLoop()) {
      write();
    } else {
      queue();
    }
  }

  private void queue() {
    if (isQueued.compareAndSet(false, true)) {
      loop.add(this);
    }
  }

  /** On the event loop. */
  void write() {
    isQueued.set(false);
    for (var next = steps.poll(); next != null; next = steps.poll()) {
      switch (next) {
        case Step.Write(var message, var done) ->
            channel.write(framing.apply(message)).addListener(_ -> done.run());
        case Step.Then(var work) -> {
          channel.flush();
          work.run();
        }
      }
    }
    channel.flush();
  }
}
