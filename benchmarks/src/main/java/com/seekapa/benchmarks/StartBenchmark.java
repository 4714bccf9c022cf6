package com.seekapa.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * From the start of the process to the first answer, on data that is already there: with the JVM's
 * AOT cache that the launcher's rehearsal left, and without it.
 */
final class StartBenchmark implements Benchmark {
  private static final int ROUNDS = 5;

  @Override
  public String name() {
    return "start";
  }

  @Override
  public String purpose() {
    return "start of the server to its first answer, with the JVM's AOT cache against without";
  }

  @Override
  public void run(PrintStream out) throws IOException, InterruptedException {
    var app =
        Path.of(System.getProperty("seekapa.app", "server/target/quarkus-app/quarkus-run.jar"));
    var cache = app.resolveSibling("seekapa.aot");
    if (!Files.exists(cache)) {
      throw new IOException("There is no AOT cache beside " + app + ": run ./seekapa serve once.");
    }
    var data = Files.createTempDirectory("seekapa-start");
    var without = new ServerProcess(app, data, jvmOptions());
    var with = new ServerProcess(app, data, withCache(cache));
    without.millisToFirstAnswer(); // makes the demo data
    var plain = new ArrayList<Long>();
    var cached = new ArrayList<Long>();
    for (var round = 0; round < ROUNDS; round++) {
      plain.add(without.millisToFirstAnswer());
      cached.add(with.millisToFirstAnswer());
    }
    out.printf("  without  %,6d ms%n", median(plain));
    out.printf("  with     %,6d ms%n", median(cached));
    out.printf(
        "  ratio    %6.2f (medians of %d, interleaved)%n",
        (double) median(cached) / median(plain), ROUNDS);
  }

  private static List<String> withCache(Path cache) {
    var options = new ArrayList<>(jvmOptions());
    options.add("-XX:AOTCache=" + cache);
    return options;
  }

  /** Those that the launcher gave to this process, which are those of the server too. */
  private static List<String> jvmOptions() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments();
  }

  private static long median(List<Long> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
