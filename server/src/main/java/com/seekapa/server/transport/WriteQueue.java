package com.seekapa.server.transport;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.FastThreadLocal;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The sockets of one event loop that have something to send. The loop wakes up once for a message
 * to a thousand of them, and others have their turn between a few hundred. Safe for use by many
 * threads.
 */
final class WriteQueue implements Runnable {
  /** Sockets that are written to before anything else of the loop has its turn. */
  private static final int AT_ONCE = 256;

  private static final FastThreadLocal<WriteQueue> OF_LOOP = new FastThreadLocal<>();
  private static final ScopedValue<Set<WriteQueue>> HELD = ScopedValue.newInstance();

  private final EventLoop loop;
  private final Queue<Unsent> sockets = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean isExpected = new AtomicBoolean();

  /** That of an event loop, which all of its sockets share. On the event loop. */
  static WriteQueue of(EventLoop loop) {
    var known = Optional.ofNullable(OF_LOOP.get()).filter(it -> it.loop == loop);
    var queue = known.orElseGet(() -> new WriteQueue(loop));
    OF_LOOP.set(queue);
    return queue;
  }

  private WriteQueue(EventLoop loop) {
    this.loop = loop;
  }

  /** Event loops hear of what is sent here when all of it is there. The work must not block. */
  static void together(Runnable sending) {
    if (HELD.isBound()) {
      sending.run();
      return;
    }
    Set<WriteQueue> held = new LinkedHashSet<>();
    try {
      ScopedValue.where(HELD, held).run(sending);
    } finally {
      held.forEach(WriteQueue::expect);
    }
  }

  void add(Unsent socket) {
    sockets.add(socket);
    if (HELD.isBound()) {
      HELD.get().add(this);
    } else {
      expect();
    }
  }

  private void expect() {
    if (isExpected.compareAndSet(false, true)) {
      loop.execute(this);
    }
  }

  /** On the event loop. */
  @Override
  public void run() {
    isExpected.set(false);
    for (int i = 0; i < AT_ONCE && !sockets.isEmpty(); i++) {
      sockets.remove().write();
    }
    if (!sockets.isEmpty()) {
      expect();
    }
  }
}
