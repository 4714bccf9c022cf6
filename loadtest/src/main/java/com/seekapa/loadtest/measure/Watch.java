package com.seekapa.loadtest.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Looks at a meter and at the server once a second. Started and stopped by one thread. */
public final class Watch {
  private final Meter meter;
  private final ServerProbe probe;
  private final Consumer<Tick> told;
  private final List<Tick> ticks = new ArrayList<>();
  private long start;
  private long last;
  private long completeBefore;
  private long failedBefore;
  private volatile boolean stopped;
  private Optional<Thread> thread = Optional.empty();

  public Watch(Meter meter, ServerProbe probe, Consumer<Tick> told) {
    this.meter = meter;
    this.probe = probe;
    this.told = told;
  }

  public void start() {
    start = System.nanoTime();
    last = start;
    meter.finished().interval();
    completeBefore = meter.completeSoFar();
    failedBefore = meter.failedSoFar();
    thread = Optional.of(Thread.ofPlatform().daemon().name("watch").start(this::watch));
  }

  private void watch() {
    for (int second = 1; !stopped; second++) {
      long due = start + second * 1_000_000_000L;
      for (long left = due - System.nanoTime();
          left > 0 && !stopped;
          left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      if (!stopped) {
        tick();
      }
    }
  }

  private void tick() {
    long now = System.nanoTime();
    double seconds = (now - last) / 1e9;
    var times = meter.finished().interval();
    var pings = meter.pings().interval();
    long complete = meter.completeSoFar();
    long failed = meter.failedSoFar();
    var usage = probe.look();
    var tick =
        new Tick(
            (now - start) / 1e9,
            meter.open(),
            (complete - completeBefore) / seconds,
            failed - failedBefore,
            times.at(50),
            times.at(99),
            pings.at(99),
            usage.map(Usage::memoryBytes));
    last = now;
    completeBefore = complete;
    failedBefore = failed;
    ticks.add(tick);
    told.accept(tick);
  }

  /** Ends the looking, and gives what was seen. */
  public List<Tick> stop() throws InterruptedException {
    stopped = true;
    if (thread.isPresent()) {
      LockSupport.unpark(thread.get());
      thread.get().join();
    }
    return List.copyOf(ticks);
  }
}
