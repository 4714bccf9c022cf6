package com.seekapa.benchmarks.realtime;

import com.seekapa.benchmarks.Questions;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;

/**
 * Requests over HTTP at a steady rate: of ten, one asks a question that was asked before, and nine
 * look up stored answers.
 */
final class ApiRequests {
  private static final int RATE = 1_000;
  private static final int WARM_UP_SECONDS = 30;
  private static final int SECONDS = 60;
  private static final int LOOKUPS = 9;

  private final Answers answers;
  private final List<URI> stored = new ArrayList<>();

  private ApiRequests(Answers answers) {
    this.answers = answers;
  }

  static void measure(Peer seekapa, PrintStream out) throws Exception {
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      var requests = new ApiRequests(new Answers(client, seekapa.http()));
      for (var question : Questions.TEN) {
        requests.stored.add(requests.answers.ask(question));
      }
      OpenLoop.run(RATE, WARM_UP_SECONDS, requests::send);
      long cpu = seekapa.use().cpuNanos();
      var times = OpenLoop.run(RATE, SECONDS, requests::send);
      out.printf(
          "  %,d requests/s for %d s, one in %d a question: median %.2f ms, p99 %.2f ms, none failed,"
              + " %.0f %% of a processor (must p99 ≤ 40 ms; aim 10 ms)%n%n",
          RATE,
          SECONDS,
          LOOKUPS + 1,
          times.getValueAtPercentile(50) / 1e6,
          times.getValueAtPercentile(99) / 1e6,
          (seekapa.use().cpuNanos() - cpu) / 1e7 / SECONDS);
    }
  }

  private void send(int i) throws IOException, InterruptedException {
    if (i % (LOOKUPS + 1) == 0) {
      answers.ask(Questions.TEN.get(i / (LOOKUPS + 1) % Questions.TEN.size()));
    } else {
      answers.get(stored.get(i % stored.size()));
    }
  }
}
