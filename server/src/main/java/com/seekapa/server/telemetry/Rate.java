package com.seekapa.server.telemetry;

/** How fast a total grows, over the last seconds. Told once a second by one thread. */
final class Rate {
  private static final int SECONDS = 5;

  private final long[] totals = new long[SECONDS + 1];
  private int told;
  private volatile double perSecond;

  void tick(long total) {
    totals[told++ % totals.length] = total;
    int seconds = Math.min(told - 1, SECONDS);
    long before = totals[(told - 1 - seconds) % totals.length];
    perSecond = seconds == 0 ? 0 : Math.max(0, total - before) / (double) seconds;
  }

  double perSecond() {
    return perSecond;
  }
}
