package com.seekapa.server.transport;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/**
 * Puts messages that may wait together, so that a busy dashboard costs a frame for each window and
 * not one for each change. One timer serves all sessions: it is set when the first message comes to
 * wait, and sends for everybody. Sessions whose messages are the same share the batch. Safe for use
 * by many threads.
 */
public final class Batches {
  private final Duration window;
  private final int size;
  private final Timer timer;
  private final Queue<Batch> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean isSet = new AtomicBoolean();
  private final LongAdder batches = new LongAdder();
  private final LongAdder messages = new LongAdder();
  private volatile Optional<Whole> last = Optional.empty();

  /** Does something once, later, on a thread that must not be held up. */
  public interface Timer {
    void after(Duration delay, Runnable work);

    /** Nothing is later. */
    static Timer none() {
      return (_, work) -> work.run();
    }

    /** One thread of its own, which begins when it is first needed. */
    static Timer ofOneThread() {
      var threads =
          Executors.newScheduledThreadPool(
              1, Thread.ofPlatform().daemon().name("batches").factory());
      return (delay, work) -> threads.schedule(work, delay.toNanos(), TimeUnit.NANOSECONDS);
    }
  }

  /** How many batches were sent, and how many messages in them. */
  public record Stats(long batches, long messages) {
    public double meanSize() {
      return batches == 0 ? 0 : (double) messages / batches;
    }
  }

  private record Whole(List<Outgoing> parts, Outgoing message) {}

  /**
   * @param window how long a message waits at most; zero for not at all
   * @param size how many messages are in a batch at most
   */
  public Batches(Duration window, int size, Timer timer) {
    this.window = window;
    this.size = size;
    this.timer = timer;
  }

  /** Nothing waits. */
  static Batches none() {
    return new Batches(Duration.ZERO, 1, Timer.none());
  }

  public Stats stats() {
    return new Stats(batches.sum(), messages.sum());
  }

  /** The batches of one session. */
  Batch of(Consumer<Outgoing> session) {
    return new Batch(session);
  }

  private void expect(Batch batch) {
    waiting.add(batch);
    if (isSet.compareAndSet(false, true)) {
      timer.after(window, this::sendAll);
    }
  }

  /** Whoever comes to wait meanwhile sets the timer again. */
  private void sendAll() {
    isSet.set(false);
    WriteQueue.together(this::sendWaiting);
  }

  private void sendWaiting() {
    for (var next = waiting.poll(); next != null; next = waiting.poll()) {
      next.send();
    }
  }

  /** A message alone needs no batch around it. */
  private Outgoing whole(List<Outgoing> parts) {
    batches.increment();
    messages.add(parts.size());
    return parts.size() == 1 ? parts.getFirst() : shared(parts);
  }

  private Outgoing shared(List<Outgoing> parts) {
    var known = last.filter(it -> it.parts().equals(parts));
    if (known.isPresent()) {
      return known.get().message();
    }
    var fresh = new Whole(parts, Outgoing.batch(parts));
    last = Optional.of(fresh);
    return fresh.message();
  }

  /** What waits for one session. */
  final class Batch {
    private final Consumer<Outgoing> session;
    private Map<Object, Outgoing> pending = Map.of();

    private Batch(Consumer<Outgoing> session) {
      this.session = session;
    }

    /** A later message about the same subject takes the place of an earlier one. */
    void add(Object subject, Outgoing message) {
      if (window.isZero()) {
        session.accept(message);
      } else if (isFirst(subject, message)) {
        expect(this);
      }
    }

    private synchronized boolean isFirst(Object subject, Outgoing message) {
      boolean first = pending.isEmpty();
      if (first) {
        pending = new LinkedHashMap<>();
      }
      pending.remove(subject);
      pending.put(subject, message);
      if (pending.size() >= size) {
        send();
        return false;
      }
      return first;
    }

    /** Sent under the lock, so that batches leave in their order. */
    private synchronized void send() {
      if (!pending.isEmpty()) {
        var parts = List.copyOf(pending.values());
        pending = Map.of();
        session.accept(whole(parts));
      }
    }
  }
}
