package com.seekapa.loadtest.report;

import com.seekapa.loadtest.measure.Answers;
import com.seekapa.loadtest.measure.Load;
import com.seekapa.loadtest.measure.Tick;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one part of a test has shown.
 *
 * @param seconds that the load lasted
 * @param complete answers that came whole
 * @param inTime those of them that came while the load lasted: what was asked faster than it was
 *     answered is answered after it
 * @param failures by kind; wrong answers among them
 * @param testerCpuShare of all processors, used by the tester itself: near what is left, it and not
 *     the server is the limit
 */
public record Part(
    Load load,
    double seconds,
    long asked,
    long complete,
    long inTime,
    Map<String, Long> failures,
    Map<String, Long> outcomes,
    int mostOpen,
    Spread connected,
    Spread accepted,
    Spread firstText,
    Spread finished,
    Spread ping,
    Answers.Verdict verdict,
    ServerUse server,
    double testerCpuShare,
    List<Tick> ticks) {
  private static final int LEAST_TICKS = 8;

  public double answersPerSecond() {
    return inTime / seconds;
  }

  public long failed() {
    return failures.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How the server's memory grew from the second quarter to the last, as a fraction. */
  public Optional<Double> growth() {
    var memory = ticks.stream().flatMap(tick -> tick.memoryBytes().stream()).toList();
    if (memory.size() < LEAST_TICKS) {
      return Optional.empty();
    }
    int quarter = memory.size() / 4;
    double warm = median(memory.subList(quarter, 2 * quarter));
    double end = median(memory.subList(memory.size() - quarter, memory.size()));
    return Optional.of(end / warm - 1);
  }

  private static double median(List<Long> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
