package com.seekapa.benchmarks.realtime;

import com.seekapa.benchmarks.Benchmark;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.util.List;
import java.util.OptionalInt;

/** The real-time path beside the least that could do the same, a part at a time. */
public record RealtimeBenchmark(String name, String purpose, Part part) implements Benchmark {
  private static final int TALKERS = 50;
  private static final long PINGS = 200_000;
  private static final String QUESTION = "top 5 products by revenue last quarter";

  /** Measures one thing. */
  interface Part {
    void measure(Servers servers, PrintStream out) throws Exception;
  }

  /** In the order in which they are run. */
  public static List<Benchmark> parts() {
    return List.of(
        part("pings", "pings, against bare Netty", RealtimeBenchmark::pings),
        part("answers", "a stored answer over HTTP, against nginx", RealtimeBenchmark::answers),
        part("api", "1,000 requests a second, most of them stored answers", RealtimeBenchmark::api),
        part("broadcast", "messages to many, against nchan", RealtimeBenchmark::broadcast),
        part("cached", "a question whose rows are kept, over a ping", RealtimeBenchmark::cached),
        part("uncached", "questions at a steady rate, over JDBC", RealtimeBenchmark::uncached),
        part("connections", "open connections, beside Netty and nchan", RealtimeBenchmark::idle),
        part(
            "compressing",
            "open connections that compress, beside those that do not",
            CompressingConnections::measure));
  }

  private static RealtimeBenchmark part(String name, String purpose, Part part) {
    return new RealtimeBenchmark("realtime-" + name, purpose, part);
  }

  @Override
  public void run(PrintStream out) throws Exception {
    part.measure(new Servers(), out);
  }

  private static void pings(Servers servers, PrintStream out) throws Exception {
    try (var seekapa = servers.seekapa();
        var netty = servers.bareNetty();
        var ours = Swarm.open(seekapa, TALKERS);
        var theirs = Swarm.open(netty, TALKERS)) {
      Rounds.interleaved(seekapa, new Pings(ours, PINGS), netty, new Pings(theirs, PINGS))
          .print(out, "ping", netty.name(), 1.5);
    }
  }

  /** The same bytes, from the server that knows what they are and from one that only has a file. */
  private static void answers(Servers servers, PrintStream out) throws Exception {
    if (isMissing(out)) {
      return;
    }
    try (var seekapa = servers.seekapa();
        var client = HttpClient.newHttpClient()) {
      var answers = new Answers(client, seekapa.http());
      var answer = answers.ask(QUESTION);
      var bytes = answers.get(answer);
      try (var nginx = Nginx.start(bytes)) {
        out.printf("  a stored answer of %,d bytes%n", bytes.length());
        Rounds.interleaved(
                seekapa,
                new Wrk(answer, 32, 4),
                nginx,
                new Wrk(nginx.http().resolve("/" + Nginx.FILE), 32, 4))
            .print(out, "stored answer", nginx.name(), 2);
      }
    }
  }

  private static void broadcast(Servers servers, PrintStream out) throws Exception {
    if (isMissing(out)) {
      return;
    }
    try (var seekapa = servers.seekapa();
        var nginx = Nginx.start("{}")) {
      Broadcast.measure(seekapa, nginx, 1_000, out);
      Broadcast.measure(seekapa, nginx, 10_000, out);
    }
  }

  private static boolean isMissing(PrintStream out) {
    Servers.missing().ifPresent(it -> out.println("  Not measured against nginx: install " + it));
    return Servers.missing().isPresent();
  }

  private static void api(Servers servers, PrintStream out) throws Exception {
    try (var seekapa = servers.seekapa()) {
      ApiRequests.measure(seekapa, out);
    }
  }

  private static void cached(Servers servers, PrintStream out) throws Exception {
    try (var seekapa = servers.seekapa()) {
      CachedQuestions.measure(seekapa, out);
    }
  }

  private static void uncached(Servers servers, PrintStream out) throws Exception {
    try (var seekapa = servers.seekapa("--cache-memory", "0");
        var questions = new UncachedQuestions(seekapa, servers.database())) {
      questions.measure(out);
    }
  }

  private static void idle(Servers servers, PrintStream out) throws Exception {
    try (var netty = servers.bareNetty()) {
      IdleConnections.measure(netty, OptionalInt.empty(), out);
    }
    if (!isMissing(out)) {
      try (var nginx = Nginx.start("{}")) {
        IdleConnections.measure(nginx, OptionalInt.empty(), out);
      }
    }
    try (var seekapa = servers.seekapa()) {
      IdleConnections.measure(seekapa, OptionalInt.of(15), out);
      SteadyPings.measure(seekapa, out);
    }
  }
}
