package com.seekapa.server.source;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets so many in at a time as the limit says, in the order in which they came. Who would wait too
 * long is sent away at once. Safe for use by many threads.
 */
final class Gate {
  private static final long SECOND = 1_000_000_000L;

  private final GradientLimit limit;
  private final long patience;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition free = lock.newCondition();
  private int running;
  private int waiting;
  private long refused;

  /**
   * @param patience the longest that anyone waits
   */
  Gate(GradientLimit limit, Duration patience) {
    this.limit = limit;
    this.patience = patience.toNanos();
  }

  /** Empty if the caller is in; otherwise when it is worth to come again. */
  Optional<Duration> enter() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      if ((isFull() || waiting > 0) && !waited()) {
        refused++;
        return Optional.of(retryAfter());
      }
      running++;
      wakeNext();
      return Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  private boolean isFull() {
    return running >= limit.limit();
  }

  private boolean waited() throws InterruptedException {
    if (patience == 0 || expectedWait() > patience) {
      return false;
    }
    waiting++;
    try {
      long left = free.awaitNanos(patience);
      while (isFull() && left > 0) {
        left = free.awaitNanos(left);
      }
      return !isFull();
    } finally {
      waiting--;
    }
  }

  /** Until those who wait already, and one more, are in. */
  private long expectedWait() {
    return (waiting + 1) * limit.latestNanos() / limit.limit();
  }

  private Duration retryAfter() {
    return Duration.ofSeconds(1 + expectedWait() / SECOND);
  }

  private void wakeNext() {
    if (waiting > 0 && !isFull()) {
      free.signal();
    }
  }

  /**
   * @param nanos how long it took, if that tells how busy the source is
   */
  void leave(OptionalLong nanos) {
    lock.lock();
    try {
      nanos.ifPresent(it -> limit.took(it, running));
      running--;
      wakeNext();
    } finally {
      lock.unlock();
    }
  }

  LimitStats stats() {
    lock.lock();
    try {
      return new LimitStats(limit.limit(), running, waiting, refused);
    } finally {
      lock.unlock();
    }
  }
}
