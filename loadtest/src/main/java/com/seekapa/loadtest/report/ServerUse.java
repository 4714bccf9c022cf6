package com.seekapa.loadtest.report;

import com.seekapa.loadtest.measure.Usage;
import java.util.Optional;

/**
 * What the server used in one part of a test.
 *
 * @param source where the figures come from, in words
 * @param before any connection was opened
 * @param connected when all were open, before any question
 * @param loaded at the end of the load
 * @param processors that the CPU time is shared by
 */
public record ServerUse(
    String source,
    Optional<Usage> before,
    Optional<Usage> connected,
    Optional<Usage> loaded,
    double seconds,
    int processors) {

  /** The share of all processors of the machine that the server used under load. */
  public Optional<Double> cpuShare() {
    return cpuSeconds().map(used -> used / seconds / processors);
  }

  public Optional<Double> cpuSeconds() {
    return connected.flatMap(start -> loaded.map(end -> end.cpuSeconds() - start.cpuSeconds()));
  }

  public Optional<Long> memoryBytes() {
    return loaded.map(Usage::memoryBytes);
  }

  /** What each open connection takes before it is used. */
  public Optional<Double> bytesPerConnection(int connections) {
    return before.flatMap(idle ->
        connected.map(open -> (double) (open.memoryBytes() - idle.memoryBytes()) / connections));
  }
}
