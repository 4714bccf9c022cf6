package com.seekapa.benchmarks;

import java.util.List;

/** Quantiles of a list of whole numbers. */
public final class Median {
  private Median() {}

  public static long of(List<Long> values) {
    return quantile(values, 0.5);
  }

  public static long quantile(List<Long> values, double share) {
    var sorted = values.stream().sorted().toList();
    return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * share)));
  }
}
