package com.seekapa.server.eval;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Tells every few seconds how far a run is. Safe for use by many threads. */
final class Progress {
  private static final Duration BETWEEN = Duration.ofSeconds(3);

  private final int cases;
  private final InstantSource clock;
  private final PrintStream out;
  private final Instant begin;
  private Instant next;
  private int done;
  private int passed;

  Progress(int cases, InstantSource clock, PrintStream out) {
    this.cases = cases;
    this.clock = clock;
    this.out = out;
    begin = clock.instant();
    next = begin.plus(BETWEEN);
  }

  synchronized void done(Verdict verdict) {
    done++;
    passed += verdict.isPassed() ? 1 : 0;
    var now = clock.instant();
    if (!now.isBefore(next)) {
      next = now.plus(BETWEEN);
      out.printf(
          "%,d of %,d cases after %d s, %,d passed%n",
          done, cases, Duration.between(begin, now).toSeconds(), passed);
    }
  }
}
