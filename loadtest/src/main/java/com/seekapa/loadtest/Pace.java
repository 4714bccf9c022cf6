package com.seekapa.loadtest;

import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/**
 * Does something so many times a second, each with the time at which it was due, on a thread of its
 * own. One that is late makes up for it: nothing that was due is left out.
 */
final class Pace {
  private final double perSecond;
  private final LongConsumer action;
  private volatile boolean stopped;
  private final Thread thread;

  Pace(String name, double perSecond, LongConsumer action) {
    this.perSecond = perSecond;
    this.action = action;
    this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  private void run() {
    long start = System.nanoTime();
    for (long done = 0; !stopped; done++) {
      long due = start + (long) (done * 1e9 / perSecond);
      for (long left = due - System.nanoTime();
          left > 0 && !stopped;
          left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      if (!stopped) {
        action.accept(due);
      }
    }
  }

  /** Returns when nothing more is done. */
  void stop() throws InterruptedException {
    stopped = true;
    LockSupport.unpark(thread);
    thread.join();
  }
}
