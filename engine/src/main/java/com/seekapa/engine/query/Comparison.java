package com.seekapa.engine.query;

/**
 * The earlier or other range that the query's time range is compared with.
 *
 * @param kind how the other range follows from the first
 * @param other the range compared with, already resolved
 */
public record Comparison(Kind kind, TimeRange other) {
  /** How the other range follows from the first. */
  public enum Kind {
    PREVIOUS_PERIOD,
    PREVIOUS_YEAR,
    NAMED
  }
}
