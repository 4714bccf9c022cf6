package com.seekapa.benchmarks.realtime;

import com.seekapa.benchmarks.ChatSocket;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.util.concurrent.TimeUnit;

/** What connections that compress take in memory more than connections that do not. */
final class CompressingConnections {
  private static final String QUESTION = "revenue by month this year";
  private static final int CONNECTIONS = 5_000;
  private static final int WARM_UP = 500;
  private static final int ANSWERS = 5;

  private CompressingConnections() {}

  /** Each on a server that has just been started, and after the same answers to all of them. */
  static void measure(Servers servers, PrintStream out) throws Exception {
    long plain = bytes(servers, false);
    long compressing = bytes(servers, true);
    out.printf(
        "  %,d connections that have heard %d answers: %.0f MB, compressing %.0f MB: + %.0f MB"
            + " (must < 100; aim 40)%n%n",
        CONNECTIONS, ANSWERS, plain / 1e6, compressing / 1e6, (compressing - plain) / 1e6);
  }

  private static long bytes(Servers servers, boolean isCompressing) throws Exception {
    try (var seekapa = servers.seekapa();
        var client = HttpClient.newBuilder().executor(Runnable::run).build()) {
      answers(seekapa, client, WARM_UP, isCompressing);
      long before = seekapa.use().residentBytes();
      return answers(seekapa, client, CONNECTIONS, isCompressing) - before;
    }
  }

  /** Resident bytes with so many connections, all of which follow one conversation. */
  private static long answers(Peer seekapa, HttpClient client, int count, boolean isCompressing)
      throws InterruptedException {
    try (var asker = new ChatSocket(client, seekapa.http());
        var followers = Swarm.open(seekapa, count, isCompressing)) {
      Broadcast.join(followers, asker.conversationId());
      settle();
      for (int i = 0; i < ANSWERS; i++) {
        asker.ask(QUESTION);
      }
      settle();
      return seekapa.use().residentBytes();
    }
  }

  private static void settle() throws InterruptedException {
    TimeUnit.SECONDS.sleep(4);
  }
}
