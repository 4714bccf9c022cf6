package com.seekapa.benchmarks;

import com.seekapa.benchmarks.realtime.RealtimeBenchmark;
import java.util.List;

/** Runs the benchmarks named, or all of them. */
public final class Main {
  private static final List<Benchmark> BENCHMARKS =
      List.of(
          new StartBenchmark(),
          new QuestionBenchmark(),
          new UnderstandingBenchmark(),
          new InferenceBenchmark(),
          new RealtimeBenchmark(),
          new JsonBenchmark(),
          new MetricsBenchmark());

  private Main() {}

  public static void main(String... names) throws Exception {
    var wanted = BENCHMARKS.stream().filter(benchmark -> isWanted(benchmark, names)).toList();
    if (wanted.isEmpty()) {
      System.err.println("There is no such benchmark. There are:");
      BENCHMARKS.forEach(
          benchmark -> System.err.printf("  %-14s %s%n", benchmark.name(), benchmark.purpose()));
      System.exit(1);
    }
    for (var benchmark : wanted) {
      System.out.printf("%s: %s%n", benchmark.name(), benchmark.purpose());
      benchmark.run(System.out);
    }
  }

  private static boolean isWanted(Benchmark benchmark, String... names) {
    return names.length == 0 || List.of(names).contains(benchmark.name());
  }
}
