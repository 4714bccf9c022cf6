package com.seekapa.benchmarks;

import java.io.PrintStream;

/** A measurement of ours beside something known, taken in the same run. */
public interface Benchmark {
  /** The word after {@code ./seekapa bench}. */
  String name();

  /** What is compared with what, in one line. */
  String purpose();

  /** Measures, and prints the figures and their ratio. */
  void run(PrintStream out) throws Exception;
}
