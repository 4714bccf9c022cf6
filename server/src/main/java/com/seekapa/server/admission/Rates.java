package com.seekapa.server.admission;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How often each kind of thing may be done.
 *
 * @param standard of questions and calls; what comes in crowds may be done more often by it
 * @param own of the routes that have a rate of their own
 */
public record Rates(Rate standard, Map<Route, Rate> own) {
  public Rates {
    own = Map.copyOf(own);
    if (own.keySet().stream().anyMatch(route -> !route.isLimited())) {
      throw new IllegalArgumentException("a route that is never limited has no rate: " + own);
    }
  }

  /** The same for all routes. */
  public static Rates standard(Rate rate) {
    return new Rates(rate, Map.of());
  }

  public Rate of(Route route) {
    return Optional.ofNullable(own.get(route)).orElseGet(() -> route.rate(standard));
  }

  /** How long a rest has to be, whatever was done. */
  Duration timeToFill() {
    return Stream.concat(Stream.of(standard), own.values().stream())
        .map(Rate::timeToFill)
        .max(Duration::compareTo)
        .orElseThrow();
  }
}
