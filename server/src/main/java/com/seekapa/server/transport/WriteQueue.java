package com.seekapa.server.transport;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.FastThreadLocal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What the sockets of one event loop are to send. The loop wakes up once for a message to a
 * thousand of them, and what has come for one socket by then leaves together. Nothing waits for
 * more to come. Safe for use by many threads; what one thread sends is written in its order.
 */
final class WriteQueue implements Runnable {
  /** Written before anything else of the loop has its turn. */
  private static final int AT_ONCE = 1024;

  private static final FastThreadLocal<WriteQueue> OF_LOOP = new FastThreadLocal<>();
  private static final ScopedValue<Set<WriteQueue>> HELD = ScopedValue.newInstance();

  private final EventLoop loop;
  private final Queue<Step> steps = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean isExpected = new AtomicBoolean();

  /** Only on the loop. */
  private final List<Frames> written = new ArrayList<>();

  /** Something that is done to a socket, on its event loop. */
  private sealed interface Step {
    /** A message to be sent. */
    record Write(Frames socket, Outgoing message, Runnable done) implements Step {}

    /** What must not overtake the messages before it. */
    record Then(Runnable work) implements Step {}
  }

  /** That of an event loop, which all of its sockets share. On the event loop. */
  static WriteQueue of(EventLoop loop) {
    var known = Optional.ofNullable(OF_LOOP.get());
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

  void send(Frames socket, Outgoing message, Runnable done) {
    add(new Step.Write(socket, message, done));
  }

  /** At once where the event loop itself asks for it. */
  void then(Runnable work) {
    add(new Step.Then(work));
    if (loop.inEventLoop()) {
      run();
    }
  }

  private void add(Step step) {
    steps.add(step);
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
    for (int i = 0; i < AT_ONCE && !steps.isEmpty(); i++) {
      take(steps.remove());
    }
    flush();
    if (!steps.isEmpty()) {
      expect();
    }
  }

  private void take(Step step) {
    switch (step) {
      case Step.Write(var socket, var message, var done) -> {
        if (socket.write(message, done)) {
          written.add(socket);
        }
      }
      case Step.Then(var work) -> {
        flush();
        work.run();
      }
    }
  }

  /** What a socket does when it is flushed may come back here. */
  private void flush() {
    var sockets = List.copyOf(written);
    written.clear();
    sockets.forEach(Frames::flush);
  }
}
