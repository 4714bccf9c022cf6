package com.seekapa.benchmarks.realtime;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Rounds of two servers that take turns, and their medians. */
final class Rounds {
  static final int ROUNDS = 5;

  private final List<Round> ours = new ArrayList<>();
  private final List<Round> theirs = new ArrayList<>();

  /** One round each to warm up, then the rounds that count. */
  static Rounds interleaved(Peer our, Round.Work ourWork, Peer other, Round.Work otherWork)
      throws Exception {
    var rounds = new Rounds();
    Round.of(our, ourWork);
    Round.of(other, otherWork);
    for (int i = 0; i < ROUNDS; i++) {
      rounds.add(Round.of(our, ourWork), Round.of(other, otherWork));
    }
    return rounds;
  }

  void add(Round our, Round other) {
    ours.add(our);
    theirs.add(other);
  }

  void print(PrintStream out, String what, String peer, double most) {
    double cpu = median(ours, Round::microsEach) / median(theirs, Round::microsEach);
    double rate = median(ours, Round::perSecond) / median(theirs, Round::perSecond);
    out.printf(
        "  %-30s %10.1f µs CPU each, %,9.0f/s%n",
        what + ", Seekapa", median(ours, Round::microsEach), median(ours, Round::perSecond));
    out.printf(
        "  %-30s %10.1f µs CPU each, %,9.0f/s%n",
        what + ", " + peer, median(theirs, Round::microsEach), median(theirs, Round::perSecond));
    out.printf(
        "  %-30s %10.2f × the CPU (must ≤ %.1f ×), %.2f × the rate%n%n", "", cpu, most, rate);
  }

  private static double median(List<Round> rounds, ToDoubleFunction<Round> value) {
    var sorted = rounds.stream().mapToDouble(value).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
