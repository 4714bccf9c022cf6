package com.seekapa.loadtest.question;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Draws ranks from 0 so that rank r is drawn in proportion to 1 / (r + 1)^exponent, as people ask
 * few questions often and most seldom. Immutable.
 */
public final class Zipf {
  private final double[] upTo;

  public Zipf(int ranks, double exponent) {
    if (ranks < 1) {
      throw new IllegalArgumentException("nothing to draw from");
    }
    upTo = new double[ranks];
    double sum = 0;
    for (int rank = 0; rank < ranks; rank++) {
      sum += Math.pow(rank + 1, -exponent);
      upTo[rank] = sum;
    }
  }

  public int draw(RandomGenerator random) {
    int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
    return Math.min(found < 0 ? -found - 1 : found + 1, upTo.length - 1);
  }
}
