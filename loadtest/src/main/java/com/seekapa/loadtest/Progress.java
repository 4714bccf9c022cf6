package com.seekapa.loadtest;

import com.seekapa.loadtest.measure.Tick;
import java.io.PrintStream;
import java.util.Locale;

/**
 * Tells how it goes: one line that is written over in a terminal, elsewhere a line now and then.
 */
final class Progress {
  private static final int SECONDS_BETWEEN_LINES = 5;
  private final PrintStream out;
  private final boolean terminal;
  private long seen;
  private long failed;

  Progress(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  void begin(String title) {
    seen = 0;
    failed = 0;
    out.println(title);
  }

  void tick(Tick tick) {
    failed += tick.failed();
    var line =
        String.format(
            Locale.ROOT,
            "  %3.0f s  %,d open  %,.0f answers/s  p50 %,.1f ms  p99 %,.1f ms  %,d failed%s",
            tick.second(),
            tick.open(),
            tick.answersPerSecond(),
            tick.p50(),
            tick.p99(),
            failed,
            tick.memoryBytes()
                .map(bytes -> "  server %,d MB".formatted(bytes / 1_000_000))
                .orElse(""));
    if (terminal) {
      out.print("\r" + line + "\033[K");
      out.flush();
    } else if (seen++ % SECONDS_BETWEEN_LINES == 0) {
      out.println(line);
    }
  }

  void end() {
    if (terminal) {
      out.print("\r\033[K");
      out.flush();
    }
  }
}
