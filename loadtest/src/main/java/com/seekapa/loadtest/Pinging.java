package com.seekapa.loadtest;

import com.seekapa.loadtest.client.Line;
import com.seekapa.loadtest.measure.Meter;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Pings one connection after the other, each once a second but not more than 1,000 in all. */
final class Pinging implements Driver {
  private static final int MAX_A_SECOND = 1000;
  private final Pace pace;
  private final Meter meter;
  private final AtomicLong sent = new AtomicLong();

  Pinging(List<Line> lines, Meter meter) {
    this.meter = meter;
    this.pace =
        new Pace(
            "pings",
            Math.min(lines.size(), MAX_A_SECOND),
            due -> lines.get((int) (sent.getAndIncrement() % lines.size())).ping(due));
  }

  @Override
  public void start() {
    pace.start();
  }

  @Override
  public void stop() throws InterruptedException {
    pace.stop();
  }

  @Override
  public boolean isIdle() {
    return meter.pings().all().count() >= sent.get();
  }
}
