package com.seekapa.server.source;

import java.util.Arrays;

/**
 * How many queries a data source answers well at once, learned from how long it takes: the
 * algorithm Gradient2 of Netflix' library concurrency-limits
 * (github.com/Netflix/concurrency-limits, {@code limit/Gradient2Limit.java}). Where queries take
 * clearly longer than they did over a long time, they wait for each other, and the limit falls in
 * proportion; otherwise it grows by a part of its root. A source that stays slow is taken as it is
 * after some thousand queries.
 *
 * <p>Two things differ, because questions differ more than calls of services do: what is compared
 * is the median of a window, and the allowance for bursts grows with the limit. Not safe for use by
 * many threads.
 */
final class GradientLimit {
  static final int WINDOW = 20;

  private static final double TOLERANCE = 1.5;
  private static final double SMOOTHING = 0.2;
  private static final double LARGEST_FALL = 0.5;
  private static final int WINDOWS_TO_WARM_UP = 10;
  private static final int WINDOWS_REMEMBERED = 600;

  private final int max;
  private final long[] window = new long[WINDOW];
  private int count;
  private int mostRunning;
  private double limit;
  private double usual;
  private long windows;
  private long latest;

  GradientLimit(int initial, int max) {
    this.max = max;
    this.limit = Math.min(initial, max);
  }

  /** At least 1. */
  int limit() {
    return (int) limit;
  }

  /** How long a query took in the last full window; 0 before there is one. */
  long latestNanos() {
    return latest;
  }

  /**
   * A query has ended.
   *
   * @param running how many ran at the same time, with it
   */
  void took(long nanos, int running) {
    window[count++] = nanos;
    mostRunning = Math.max(mostRunning, running);
    if (count == WINDOW) {
      latest = Math.max(1, median());
      learn();
      count = 0;
      mostRunning = 0;
    }
  }

  private long median() {
    Arrays.sort(window);
    return window[WINDOW / 2];
  }

  private void learn() {
    remember();
    if (mostRunning >= limit / 2) { // a source that is hardly used tells nothing of its limit
      double gradient = Math.clamp(TOLERANCE * usual / latest, LARGEST_FALL, 1);
      double fitting = limit * gradient + Math.sqrt(limit) / 2;
      limit = Math.clamp(limit + SMOOTHING * (fitting - limit), 1, max);
    }
  }

  /** What is usual moves slowly, except back down after a long time of slowness. */
  private void remember() {
    windows++;
    double weight = windows <= WINDOWS_TO_WARM_UP ? 1.0 / windows : 2.0 / (WINDOWS_REMEMBERED + 1);
    usual += weight * (latest - usual);
    if (usual > 2.0 * latest) {
      usual *= 0.95;
    }
  }
}
