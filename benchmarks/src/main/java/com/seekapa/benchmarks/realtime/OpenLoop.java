package com.seekapa.benchmarks.realtime;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Work that falls due at a steady rate; what is late counts from when it was due. */
final class OpenLoop {
  private static final long SECOND = 1_000_000_000L;

  private OpenLoop() {}

  /** One piece of work, the i-th. */
  interface Piece {
    void done(int i) throws Exception;
  }

  /** Latencies in nanoseconds; any piece that fails is thrown at the end. */
  static Histogram run(double perSecond, int seconds, Piece piece) throws Exception {
    var times = new ConcurrentHistogram(3);
    var failure = new AtomicReference<Exception>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      start(
          threads,
          perSecond,
          seconds,
          i -> {
            try {
              piece.done(i);
            } catch (Exception e) {
              failure.set(e);
              throw e;
            }
          },
          times);
      threads.shutdown();
      if (!threads.awaitTermination(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException("some work did not end");
      }
    }
    if (times.getTotalCount() < (long) (perSecond * seconds)) {
      throw new IllegalStateException("some work failed", failure.get());
    }
    return times;
  }

  private static void start(
      ExecutorService threads,
      double perSecond,
      int seconds,
      Piece piece,
      ConcurrentHistogram times) {
    long begun = System.nanoTime();
    for (int i = 0; i < (long) (perSecond * seconds); i++) {
      int number = i;
      long due = begun + (long) (i * SECOND / perSecond);
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      threads.submit(() -> {
        piece.done(number);
        times.recordValue(System.nanoTime() - due);
        return number;
      });
    }
  }
}
