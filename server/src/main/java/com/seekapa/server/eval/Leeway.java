package com.seekapa.server.eval;

import java.util.function.IntPredicate;

/**
 * Which columns an answer may have beside those asked for.
 *
 * @param most how many
 * @param mayStandBeside by the place of the column
 */
record Leeway(int most, IntPredicate mayStandBeside) {
  /** What benchmarks commonly allow. */
  static final Leeway ANY_TWO = new Leeway(2, _ -> true);
}
