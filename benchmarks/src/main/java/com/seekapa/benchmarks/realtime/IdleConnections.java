package com.seekapa.benchmarks.realtime;

import java.io.PrintStream;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** What open connections that say nothing cost in memory. */
final class IdleConnections {
  private static final int WARM_UP = 500;
  private static final int MANY = 10_000;

  private IdleConnections() {}

  /**
   * @param peer just started, so that its memory is not that of earlier work
   * @param most kilobytes that a connection may take; none where it is only compared with
   */
  static void measure(Peer peer, OptionalInt most, PrintStream out) throws InterruptedException {
    try (var _ = Swarm.open(peer, WARM_UP)) {
      settle();
    }
    settle();
    long before = peer.use().residentBytes();
    try (var _ = Swarm.open(peer, MANY)) {
      settle();
      long after = peer.use().residentBytes();
      out.printf(
          "  %-12s %,5.0f MB idle, %,5.0f MB with %,d connections: %.1f KB each%s%n",
          peer.name(),
          before / 1e6,
          after / 1e6,
          MANY,
          (after - before) / 1e3 / MANY,
          most.isPresent() ? " (must ≤ " + most.getAsInt() + " KB, and 450 MB)" : "");
    }
  }

  /** Memory is given back and taken a moment later. */
  private static void settle() throws InterruptedException {
    TimeUnit.SECONDS.sleep(3);
  }
}
