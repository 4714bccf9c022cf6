package com.seekapa.benchmarks;

import com.seekapa.benchmarks.realtime.RealtimeBenchmark;
import java.util.List;
import java.util.stream.Stream;

/** Runs the benchmarks named, or all of them. */
public final class Main {
  private static final List<Benchmark> BENCHMARKS =
      Stream.of(
              List.of(
                  new StartBenchmark(),
                  new QuestionBenchmark(),
                  new UnderstandingBenchmark(),
                  new InferenceBenchmark()),
              RealtimeBenchmark.parts(),
              List.of(new JsonBenchmark(), new MetricsBenchmark()))
          .flatMap(List::stream)
          .toList();

  private Main() {}

  public static void main(String... names) throws Exception {
    var wanted = BENCHMARKS.stream().filter(benchmark -> isWanted(benchmark, names)).toList();
    if (wanted.isEmpty()) {
      System.err.println("There is no such benchmark. There are:");
      BENCHMARKS.forEach(
          benchmark -> System.err.printf("  %-21s %s%n", benchmark.name(), benchmark.purpose()));
      System.exit(1);
    }
    for (var benchmark : wanted) {
      System.out.printf("%s: %s%n", benchmark.name(), benchmark.purpose());
      benchmark.run(System.out);
    }
  }

  /** By its name, or by the first word of it. */
  private static boolean isWanted(Benchmark benchmark, String... names) {
    return names.length == 0
        || Stream.of(names)
            .anyMatch(it -> benchmark.name().equals(it) || benchmark.name().startsWith(it + "-"));
  }
}
