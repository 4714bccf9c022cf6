package com.seekapa.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.ToLongFunction;

/**
 * What all metrics cost together: the same work for a server that keeps them and for one that does
 * not, in turns. Both run all the time, so that neither is colder. CPU is what the server's process
 * used and is steadier than throughput, which the clients beside it share the machine for.
 */
final class MetricsBenchmark implements Benchmark {
  private static final int WARM_UP = 4;
  private static final int ROUNDS = 11;
  private static final int CLIENTS = 4;
  private static final double MOST = 1.03;

  private static final List<Work> WORKS =
      List.of(
          new Work("GET /api/model", 1500, MetricsBenchmark::requests),
          new Work("pings over WebSocket", 4000, MetricsBenchmark::pings),
          new Work("questions over WebSocket", 60, MetricsBenchmark::questions));

  /** What each client does so many times in a round. */
  private record Work(String name, int times, Client client) {}

  /** Does something so many times against a server. */
  private interface Client {
    void run(HttpClient client, URI server, int times) throws IOException, InterruptedException;
  }

  /** What a round took, in nanoseconds. */
  private record Round(long wall, long cpu) {}

  @Override
  public String name() {
    return "metrics";
  }

  @Override
  public String purpose() {
    return "throughput and CPU with --metrics on against --metrics off";
  }

  @Override
  public void run(PrintStream out) throws Exception {
    var options = ServerProcess.jvmOptions();
    var data = Files.createTempDirectory("seekapa-metrics");
    var same = Files.createTempDirectory("seekapa-no-metrics");
    try (var on = ServerProcess.start(data, options, "--metrics", "on");
        var off = startWithout(data, same, options);
        var client = HttpClient.newHttpClient()) {
      out.printf(
          "  %-26s %12s %12s %12s %12s%n",
          "medians of " + ROUNDS, "on, /s", "off, /s", "time", "CPU");
      for (var work : WORKS) {
        measure(work, client, on, off, out);
      }
      out.printf(
          "  the target is a ratio of at most %.2f; in brackets the middle half of the rounds: where"
              + " it is wider than the target, the machine is too busy to tell%n",
          MOST);
    }
  }

  /** On a copy of the demo data that the first server has made. */
  private static ServerProcess startWithout(Path data, Path same, List<String> options)
      throws IOException {
    Files.copy(data.resolve("axia.duckdb"), same.resolve("axia.duckdb"));
    return ServerProcess.start(same, options, "--metrics", "off");
  }

  /** The one that begins changes from round to round. */
  private static void measure(
      Work work, HttpClient client, ServerProcess on, ServerProcess off, PrintStream out)
      throws Exception {
    var with = new ArrayList<Round>();
    var without = new ArrayList<Round>();
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      boolean onFirst = round % 2 == 0;
      var first = round(work, client, onFirst ? on : off);
      var second = round(work, client, onFirst ? off : on);
      if (round >= WARM_UP) {
        with.add(onFirst ? first : second);
        without.add(onFirst ? second : first);
      }
    }
    double operations = (double) work.times() * CLIENTS;
    out.printf(
        "  %-26s %,10.0f %,10.0f  %s  %s%n",
        work.name(),
        operations / Median.of(with.stream().map(Round::wall).toList()) * 1e9,
        operations / Median.of(without.stream().map(Round::wall).toList()) * 1e9,
        ratios(with, without, Round::wall),
        ratios(with, without, Round::cpu));
  }

  /** The median of the rounds' ratios, and how far the middle half of them lies apart. */
  private static String ratios(
      List<Round> with, List<Round> without, ToLongFunction<Round> measure) {
    var thousandths = new ArrayList<Long>();
    for (int i = 0; i < with.size(); i++) {
      long below = Math.max(1, measure.applyAsLong(without.get(i)));
      thousandths.add(Math.round(1000.0 * measure.applyAsLong(with.get(i)) / below));
    }
    return "%.3f (%.3f–%.3f)"
        .formatted(
            Median.of(thousandths) / 1000.0,
            Median.quantile(thousandths, 0.25) / 1000.0,
            Median.quantile(thousandths, 0.75) / 1000.0);
  }

  private static Round round(Work work, HttpClient client, ServerProcess server) throws Exception {
    long cpu = server.cpu().toNanos();
    long begun = System.nanoTime();
    try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
      var clients = new ArrayList<Callable<Void>>();
      for (int i = 0; i < CLIENTS; i++) {
        clients.add(() -> {
          work.client().run(client, server.address(), work.times());
          return null;
        });
      }
      for (var done : threads.invokeAll(clients)) {
        done.get();
      }
    }
    return new Round(System.nanoTime() - begun, server.cpu().toNanos() - cpu);
  }

  private static void requests(HttpClient client, URI server, int times)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(server.resolve("/api/model"))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    for (int i = 0; i < times; i++) {
      var response = client.send(request, BodyHandlers.discarding());
      if (response.statusCode() != 200) {
        throw new IOException("The server answered " + response.statusCode());
      }
    }
  }

  private static void pings(HttpClient client, URI server, int times) throws InterruptedException {
    try (var socket = new ChatSocket(client, server)) {
      for (int i = 0; i < times; i++) {
        socket.ping();
      }
    }
  }

  private static void questions(HttpClient client, URI server, int times)
      throws InterruptedException {
    try (var socket = new ChatSocket(client, server)) {
      for (int i = 0; i < times; i++) {
        socket.ask("total revenue last month");
      }
    }
  }
}
