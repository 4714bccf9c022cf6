package com.seekapa.server.eval;

import java.util.Comparator;

/**
 * How far rows are the right ones.
 *
 * @param rows whether all are there and no others
 * @param ordered whether they come in the right order, where that matters
 * @param strict whether there are no columns beside those asked for
 */
record Match(boolean rows, boolean ordered, boolean strict) implements Comparable<Match> {
  static final Match NONE = new Match(false, false, false);

  private static final Comparator<Match> BETTER =
      Comparator.comparing(Match::strict).thenComparing(Match::rows).thenComparing(Match::ordered);

  boolean isPass() {
    return rows && ordered;
  }

  @Override
  public int compareTo(Match other) {
    return BETTER.compare(this, other);
  }
}
