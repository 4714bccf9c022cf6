package com.seekapa.server.admission;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Whether a caller may do something now. Each admission counts; asking costs microseconds, never
 * blocks and never throws, so that it may be done on an event loop. Safe for use by many threads.
 */
public interface Admission {
  Decision admit(Caller caller, Route route);

  /** Everybody may do everything. */
  static Admission unlimited() {
    return (_, _) -> new Decision.Unlimited();
  }

  /**
   * A bucket of tokens for each address and each person, per route, in the memory of this process.
   *
   * @param nanos a clock that only goes forward, in nanoseconds
   */
  static Admission inMemory(Rates rates, LongSupplier nanos) {
    return new TokenBuckets(rates, TokenBuckets.MOST_BUCKETS, nanos);
  }

  /** Leaves those alone who sit at this machine. */
  default Admission exceptForLocalCallers() {
    return (caller, route) -> caller.local() ? new Decision.Unlimited() : this.admit(caller, route);
  }

  /** What may be done, and how much of it. */
  sealed interface Decision {
    /** Nothing is counted. */
    record Unlimited() implements Decision {}

    /**
     * @param remaining how many more could follow at once
     * @param limit how many can follow each other at once, after a rest
     * @param resetAfter until there are as many as {@code limit} again
     */
    record Admitted(long remaining, long limit, Duration resetAfter) implements Decision {}

    /**
     * @param retryAfter until the next one is admitted
     * @param limit as of those admitted
     * @param resetAfter as of those admitted
     */
    record Rejected(Duration retryAfter, long limit, Duration resetAfter) implements Decision {}
  }
}
