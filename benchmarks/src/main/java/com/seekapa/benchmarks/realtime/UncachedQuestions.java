package com.seekapa.benchmarks.realtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.seekapa.benchmarks.BareQuery;
import com.seekapa.benchmarks.ChatSocket;
import com.seekapa.benchmarks.Median;
import com.seekapa.benchmarks.Questions;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Questions that are not cached, at half the rate that the same SQL reaches through JDBC: the 99th
 * percentile from due to finished, beside that of JDBC at the same rate.
 */
final class UncachedQuestions implements AutoCloseable {
  /** As many as the server asks at the same time. */
  private static final int CONNECTIONS = 4;

  private static final int SOCKETS = 64;
  private static final int SECONDS = 10;

  /** Until the JVM has compiled what is used. */
  private static final int WARM_UP_SECONDS = 120;

  private static final int ROUNDS = 3;

  private final BlockingQueue<Connection> connections = new ArrayBlockingQueue<>(CONNECTIONS);
  private final BlockingQueue<ChatSocket> sockets = new ArrayBlockingQueue<>(SOCKETS);
  private final List<JsonNode> queries = new ArrayList<>();

  private final HttpClient client = HttpClient.newBuilder().executor(Runnable::run).build();

  UncachedQuestions(Peer peer, Path database) throws SQLException {
    for (int i = 0; i < CONNECTIONS; i++) {
      connections.add(BareQuery.open(database));
    }
    for (int i = 0; i < SOCKETS; i++) {
      sockets.add(new ChatSocket(client, peer.http()));
    }
  }

  void measure(PrintStream out) throws Exception {
    for (var question : Questions.TEN) {
      queries.add(sockets.peek().ask(question));
    }
    busy(WARM_UP_SECONDS, this::ask);
    double answered = busy(SECONDS, this::ask);
    double rate = busy(SECONDS, this::query) / 2;
    out.printf("  busy: %.0f questions/s, JDBC %.0f queries/s%n", answered, 2 * rate);
    var ours = new ArrayList<Long>();
    var theirs = new ArrayList<Long>();
    for (int round = 0; round <= ROUNDS; round++) {
      var asked = OpenLoop.run(rate, SECONDS, this::ask);
      var ran = OpenLoop.run(rate, SECONDS, this::query);
      if (round > 0) {
        ours.add(asked.getValueAtPercentile(99));
        theirs.add(ran.getValueAtPercentile(99));
      }
    }
    out.printf(
        "  uncached questions at %.0f/s: p99 %.1f ms, JDBC %.1f ms: + %.1f ms (must ≤ 25 ms; aim 10 ms)%n%n",
        rate,
        Median.of(ours) / 1e6,
        Median.of(theirs) / 1e6,
        (Median.of(ours) - Median.of(theirs)) / 1e6);
  }

  private void ask(int i) throws InterruptedException {
    var socket = sockets.take();
    try {
      socket.ask(Questions.TEN.get(i % Questions.TEN.size()));
    } finally {
      sockets.add(socket);
    }
  }

  private void query(int i) throws InterruptedException, SQLException {
    var connection = connections.take();
    try {
      BareQuery.run(queries.get(i % queries.size()), connection);
    } finally {
      connections.add(connection);
    }
  }

  /** How many pieces of work are done in a second where as many as there are connections are. */
  private static double busy(int seconds, OpenLoop.Piece piece) throws Exception {
    long begun = System.nanoTime();
    var done = new AtomicInteger();
    try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
      for (int thread = 0; thread < CONNECTIONS; thread++) {
        threads.submit(() -> {
          while (System.nanoTime() - begun < seconds * 1_000_000_000L) {
            piece.done(done.getAndIncrement());
          }
          return true;
        });
      }
    }
    return done.get() / ((System.nanoTime() - begun) / 1e9);
  }

  @Override
  public void close() throws SQLException {
    for (var connection : connections) {
      connection.close();
    }
    sockets.forEach(ChatSocket::close);
    client.close();
  }
}
