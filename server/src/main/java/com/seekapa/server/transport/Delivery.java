package com.seekapa.server.transport;

import java.time.Duration;

/** How messages come to many clients. */
public record Delivery(Groups groups, Batches batches, Compression compression) {
  /** For commands and tests: nothing waits, nothing is compressed. */
  public static Delivery plain() {
    return of(Duration.ZERO, 1, 0);
  }

  /**
   * @param window how long messages that are not urgent wait for others
   * @param size how many of them go together at most
   * @param level of compression, 0 for none
   */
  public static Delivery of(Duration window, int size, int level) {
    var timer = window.isZero() ? Batches.Timer.none() : Batches.Timer.ofOneThread();
    return new Delivery(
        new Groups(window, timer), new Batches(window, size, timer), new Compression(level));
  }
}
