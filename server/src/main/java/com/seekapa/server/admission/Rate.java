package com.seekapa.server.admission;

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

  Rate times(int factor) {
    return new Rate(perMinute * factor, burst * factor);
  }
}
