package com.seekapa.benchmarks.realtime;

import com.seekapa.benchmarks.Benchmark;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The real-time path beside the least that could do the same. */
public final class RealtimeBenchmark implements Benchmark {
  private static final int TALKERS = 50;
  private static final long PINGS = 200_000;
  private static final String QUESTION = "top 5 products by revenue last quarter";
  private static final List<String> OPTIONS = List.of("--max-connections", "16000");
  private static final List<String> UNCACHED = List.of("--cache-memory", "0");

  private final Path data;

  public RealtimeBenchmark() {
    data = Path.of(System.getProperty("java.io.tmpdir"), "seekapa-realtime");
  }

  @Override
  public String name() {
    return "realtime";
  }

  @Override
  public String purpose() {
    return "pings, cached answers and idle connections, against bare Netty, nginx and nchan";
  }

  @Override
  public void run(PrintStream out) throws Exception {
    try (var seekapa = start(List.of());
        var netty = JavaPeer.bareNetty(jvmOptions())) {
      pings(seekapa, netty, out);
      nginx()
          .ifPresentOrElse(
              it -> out.println("  Not measured against nginx: install " + it), () -> {});
      if (nginx().isEmpty()) {
        files(seekapa, out);
      }
      CachedQuestions.measure(seekapa, out);
    }
    try (var seekapa = start(UNCACHED)) {
      UncachedQuestions.measure(seekapa, data.resolve("axia.duckdb"), out);
    }
    idle(out);
  }

  private void idle(PrintStream out) throws Exception {
    try (var netty = JavaPeer.bareNetty(jvmOptions())) {
      IdleConnections.measure(netty, OptionalInt.empty(), out);
    }
    if (nginx().isEmpty()) {
      try (var nginx = Nginx.start("{}")) {
        IdleConnections.measure(nginx, OptionalInt.empty(), out);
      }
    }
    try (var seekapa = start(List.of())) {
      IdleConnections.measure(seekapa, OptionalInt.of(15), out);
      SteadyPings.measure(seekapa, out);
    }
  }

  private JavaPeer start(List<String> options) throws IOException {
    var all = new ArrayList<>(OPTIONS);
    all.addAll(options);
    return JavaPeer.seekapa(data, jvmOptions(), all);
  }

  private static List<String> jvmOptions() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments();
  }

  /** What is missing to measure against nginx. */
  private static Optional<String> nginx() {
    return Nginx.missing().or(Wrk::missing);
  }

  private static void pings(Peer seekapa, Peer netty, PrintStream out) throws Exception {
    try (var ours = Swarm.open(seekapa, TALKERS);
        var theirs = Swarm.open(netty, TALKERS)) {
      Rounds.interleaved(seekapa, new Pings(ours, PINGS), netty, new Pings(theirs, PINGS))
          .print(out, "ping", netty.name(), 1.5);
    }
  }

  /** The same bytes, from the server that knows what they are and from one that only has a file. */
  private static void files(Peer seekapa, PrintStream out) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
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
        Broadcast.measure(seekapa, nginx, 1_000, out);
        Broadcast.measure(seekapa, nginx, 10_000, out);
      }
    }
  }
}
