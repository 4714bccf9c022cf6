package com.seekapa.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What Seekapa adds to a query: from a question sent over a real socket to its last message,
 * against the very SQL that the server ran for it, through JDBC on the same file. Nothing is
 * cached. Both take turns, question by question. The client handles messages on the thread that
 * reads them, so that its own hand-overs are not counted.
 */
final class QuestionBenchmark implements Benchmark {
  private static final int WARM_UP = 150;
  private static final int ROUNDS = 60;

  @Override
  public String name() {
    return "question";
  }

  @Override
  public String purpose() {
    return "a question over a socket to its finished answer, against the same SQL through JDBC";
  }

  @Override
  public void run(PrintStream out) throws IOException, InterruptedException, SQLException {
    var data = Files.createTempDirectory("seekapa-question");
    try (var server = ServerProcess.start(data, ServerProcess.jvmOptions(), "--cache-memory", "0");
        var client = HttpClient.newBuilder().executor(Runnable::run).build();
        var socket = new ChatSocket(client, server.address());
        var database = BareQuery.open(data.resolve("axia.duckdb"))) {
      measure(socket, database, out);
    }
    UnderstandingTimes.print(Questions.TEN, data.resolve("axia.duckdb"), out);
  }

  private static void measure(ChatSocket socket, Connection database, PrintStream out)
      throws InterruptedException, SQLException {
    Map<String, Times> times = new LinkedHashMap<>();
    var pings = new ArrayList<Long>();
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      for (var question : Questions.TEN) {
        var begun = System.nanoTime();
        var query = socket.ask(question);
        var finished = System.nanoTime();
        BareQuery.run(query, database);
        var ran = System.nanoTime();
        socket.ping();
        var ponged = System.nanoTime();
        if (round >= WARM_UP) {
          var both = times.computeIfAbsent(question, _ -> new Times());
          both.asked.add(finished - begun);
          both.queried.add(ran - finished);
          pings.add(ponged - ran);
        }
      }
    }
    print(times, pings, out);
  }

  /** How long the question and its bare query took, in nanoseconds, round by round. */
  private static final class Times {
    private final List<Long> asked = new ArrayList<>();
    private final List<Long> queried = new ArrayList<>();

    long added() {
      return Median.of(asked) - Median.of(queried);
    }
  }

  private static void print(Map<String, Times> times, List<Long> pings, PrintStream out) {
    out.printf(
        "  %-56s %9s %9s %9s%n", "medians of " + ROUNDS + ", ms", "Seekapa", "JDBC", "added");
    times.forEach((question, both) ->
        out.printf(
            "  %-56s %9.2f %9.2f %9.2f%n",
            question,
            millis(Median.of(both.asked)),
            millis(Median.of(both.queried)),
            millis(both.added())));
    long wholes = times.values().stream().mapToLong(it -> Median.of(it.asked)).sum();
    long alones = times.values().stream().mapToLong(it -> Median.of(it.queried)).sum();
    var added = times.values().stream().map(Times::added).toList();
    out.printf("  added, median of the questions  %6.2f ms%n", millis(Median.of(added)));
    out.printf("  ratio of the sums               %6.2f%n", (double) wholes / alones);
    out.printf("  ping, for comparison            %6.2f ms%n", millis(Median.of(pings)));
  }

  private static double millis(long nanos) {
    return nanos / 1e6;
  }
}
