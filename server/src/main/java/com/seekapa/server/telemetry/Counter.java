package com.seekapa.server.telemetry;

import java.util.concurrent.atomic.LongAdder;

/** Counts up. Cheap for many threads at once. */
public final class Counter {
  private final LongAdder total = new LongAdder();

  public void increment() {
    total.increment();
  }

  public void add(long more) {
    total.add(more);
  }

  public long total() {
    return total.sum();
  }
}
