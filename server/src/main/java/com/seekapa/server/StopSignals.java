package com.seekapa.server;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import sun.misc.Signal;

/**
 * What the operating system sends to stop the process: once to stop in order, twice to stop at
 * once. Left to itself, the JVM would stop in order as well, but with an exit code that says it was
 * killed: see docs/decisions/0009-sessions-and-stopping.md.
 */
final class StopSignals {
  private static final List<String> NAMES = List.of("TERM", "INT", "HUP");
  private static final int KILLED = 128;

  private StopSignals() {}

  /** Runs {@code stop} at the first signal, on a thread of the JVM's. */
  static void listen(Runnable stop) {
    var stopping = new AtomicBoolean();
    NAMES.forEach(name -> listen(name, stopping, stop));
  }

  private static void listen(String name, AtomicBoolean stopping, Runnable stop) {
    try {
      Signal.handle(
          new Signal(name),
          signal -> {
            if (stopping.getAndSet(true)) {
              Runtime.getRuntime().halt(KILLED + signal.getNumber());
            }
            stop.run();
          });
    } catch (IllegalArgumentException e) {
      // not every system knows each of them, and -Xrs keeps them from us
    }
  }
}
