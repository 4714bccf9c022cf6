package com.seekapa.benchmarks.realtime;

import com.seekapa.benchmarks.ChatSocket;
import com.seekapa.benchmarks.Median;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.util.ArrayList;

/** A question whose rows are in the cache, from asked to finished, over a ping. */
final class CachedQuestions {
  private static final String QUESTION = "top 5 products by revenue last quarter";
  private static final int CONVERSATIONS = 400;
  private static final int WARM_UP = 200;
  private static final int QUESTIONS = 25;

  private CachedQuestions() {}

  static void measure(Peer peer, PrintStream out) throws InterruptedException {
    var asked = new ArrayList<Long>();
    var pinged = new ArrayList<Long>();
    try (var client = HttpClient.newBuilder().executor(Runnable::run).build()) {
      for (int i = 0; i < CONVERSATIONS; i++) {
        try (var socket = new ChatSocket(client, peer.http())) {
          for (int j = 0; j < QUESTIONS; j++) {
            long begun = System.nanoTime();
            socket.ask(QUESTION);
            long finished = System.nanoTime();
            socket.ping();
            if (i >= WARM_UP && j > 0) {
              asked.add(finished - begun);
              pinged.add(System.nanoTime() - finished);
            }
          }
        }
      }
    }
    out.printf(
        "  cached question %.2f ms, ping %.2f ms: + %.2f ms (must ≤ 2 ms; aim 0.5 ms)%n%n",
        Median.of(asked) / 1e6,
        Median.of(pinged) / 1e6,
        (Median.of(asked) - Median.of(pinged)) / 1e6);
  }
}
