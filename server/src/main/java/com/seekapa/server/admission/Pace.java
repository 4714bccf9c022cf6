package com.seekapa.server.admission;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The rate of one sender in a single number, the time at which all is forgotten: what each of many
 * connections can afford (the generic cell rate algorithm). For one thread at a time.
 */
public final class Pace {
  private final long interval;
  private final long tolerance;
  private final LongSupplier nanos;
  private long restedAt;

  /**
   * @param nanos a clock that only goes forward, in nanoseconds
   */
  public Pace(Rate rate, LongSupplier nanos) {
    this.interval = Duration.ofMinutes(1).toNanos() / rate.perMinute();
    this.tolerance = interval * (rate.burst() - 1);
    this.nanos = nanos;
    this.restedAt = nanos.getAsLong();
  }

  /** Counts one more, or tells how long it has to wait. */
  public Optional<Duration> next() {
    long now = nanos.getAsLong();
    long ahead = Math.max(0, restedAt - now);
    if (ahead > tolerance) {
      return Optional.of(Duration.ofNanos(ahead - tolerance));
    }
    restedAt = now + ahead + interval;
    return Optional.empty();
  }
}
