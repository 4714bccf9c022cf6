package com.seekapa.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * From the start of the process to the first answer, on data that is already there: with the JVM's
 * AOT cache that the launcher's rehearsal left, and without it.
 */
final class StartBenchmark implements Benchmark {
  private static final int ROUNDS = 5;
  private static final String QUESTION = "{\"question\": \"total revenue by region last quarter\"}";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

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
    var cache = ServerProcess.app().resolveSibling("seekapa.aot");
    if (!Files.exists(cache)) {
      throw new IOException("There is no AOT cache: run ./seekapa serve once.");
    }
    var data = Files.createTempDirectory("seekapa-start");
    var options = ServerProcess.jvmOptions();
    var cachedOptions = new ArrayList<>(options);
    cachedOptions.add("-XX:AOTCache=" + cache);
    millisToFirstAnswer(data, options); // makes the demo data
    var plain = new ArrayList<Long>();
    var cached = new ArrayList<Long>();
    for (var round = 0; round < ROUNDS; round++) {
      plain.add(millisToFirstAnswer(data, options));
      cached.add(millisToFirstAnswer(data, cachedOptions));
    }
    out.printf("  without  %,6d ms%n", Median.of(plain));
    out.printf("  with     %,6d ms%n", Median.of(cached));
    out.printf(
        "  ratio    %6.2f (medians of %d, interleaved)%n",
        (double) Median.of(cached) / Median.of(plain), ROUNDS);
  }

  private static long millisToFirstAnswer(Path data, List<String> options)
      throws IOException, InterruptedException {
    var begun = System.nanoTime();
    try (var server = ServerProcess.start(data, options);
        var client = HttpClient.newHttpClient()) {
      ask(client, server.address());
      return (System.nanoTime() - begun) / 1_000_000;
    }
  }

  private static void ask(HttpClient client, URI server) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(server.resolve("/api/chat"))
            .header("Content-Type", "application/json")
            .timeout(PATIENCE)
            .POST(BodyPublishers.ofString(QUESTION))
            .build();
    var response = client.send(request, BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException(
          "The server answered %d: %s".formatted(response.statusCode(), response.body()));
    }
  }
}
