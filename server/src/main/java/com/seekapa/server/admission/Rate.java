package com.seekapa.server.admission;

import java.time.Duration;

/**
 * How often something may be done.
 *
 * @param perMinute how often in the long run
 * @param burst how often at once, after a rest
 */
public record Rate(long perMinute, long burst) {
  public Rate {
    if (perMinute < 1 || burst < 1) {
      throw new IllegalArgumentException("a rate is positive: " + perMinute + ", " + burst);
    }
  }

  public Rate times(int factor) {
    return new Rate(perMinute * factor, burst * factor);
  }

  /** How long a rest has to be. */
  public Duration timeToFill() {
    return Duration.ofSeconds(Math.ceilDiv(burst * 60, perMinute));
  }
}
