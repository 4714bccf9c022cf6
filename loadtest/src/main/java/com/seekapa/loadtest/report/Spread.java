package com.seekapa.loadtest.report;

import com.seekapa.loadtest.measure.Series.Times;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * How times of one kind are spread, in milliseconds.
 *
 * @param curve times by percentile, rising
 */
public record Spread(
    long count,
    double mean,
    double p50,
    double p95,
    double p99,
    double p999,
    double max,
    List<Point> curve) {
  private static final double[] PERCENTILES = {
    0, 10, 20, 30, 40, 50, 60, 70, 75, 80, 85, 90, 92.5, 95, 97, 98, 99, 99.3, 99.5, 99.7, 99.8,
    99.9, 99.95, 99.97, 99.99, 100
  };

  /** A point of the curve. */
  public record Point(double percentile, double millis) {}

  public static Spread of(Times times) {
    return new Spread(
        times.count(),
        times.mean(),
        times.at(50),
        times.at(95),
        times.at(99),
        times.at(99.9),
        times.max(),
        times.isEmpty() ? List.of() : curve(times));
  }

  private static List<Point> curve(Times times) {
    return DoubleStream.of(PERCENTILES)
        .mapToObj(percentile -> new Point(percentile, times.at(percentile)))
        .toList();
  }

  public boolean isEmpty() {
    return count == 0;
  }
}
