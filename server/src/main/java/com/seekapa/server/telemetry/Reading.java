package com.seekapa.server.telemetry;

/** A metric as it stands. */
public sealed interface Reading {
  Series series();

  /** What only grows; {@code perSecond} is over the last 5 s. */
  record Count(Series series, long total, double perSecond) implements Reading {}

  /** What goes up and down. */
  record Level(Series series, double value) implements Reading {}

  /** How long something takes. */
  record Times(Series series, Percentiles percentiles) implements Reading {}
}
