package com.seekapa.server.telemetry;

import io.netty.channel.EventLoopGroup;
import io.netty.util.concurrent.EventExecutor;
import java.util.concurrent.TimeUnit;

/**
 * How late the event loops are: each runs a small task ten times a second, which measures how much
 * later than planned it came. Whoever blocks a loop is seen here.
 */
final class EventLoopLag {
  static final long PERIOD_MILLIS = 100;

  private final Timing times;

  EventLoopLag(Metrics metrics) {
    this.times =
        metrics.timing("eventloop.lag.seconds", "How much later than planned event loops come by");
  }

  /** Begins to watch, until the loops end. */
  void watch(EventLoopGroup loops) {
    for (var loop : loops) {
      new Loop(loop).schedule();
    }
  }

  /** One of them. The next turn is planned from now, so that a long stop is noted once. */
  private final class Loop implements Runnable {
    private final EventExecutor loop;
    private long planned;

    Loop(EventExecutor loop) {
      this.loop = loop;
    }

    void schedule() {
      planned = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PERIOD_MILLIS);
      if (!loop.isShuttingDown()) {
        var unused = loop.schedule(this, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
      }
    }

    @Override
    public void run() {
      times.record(Math.max(0, System.nanoTime() - planned));
      schedule();
    }
  }
}
