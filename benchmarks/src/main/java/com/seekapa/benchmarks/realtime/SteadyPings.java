package com.seekapa.benchmarks.realtime;

import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;

/** Pings at a steady rate over many connections; late ones count from when they were due. */
final class SteadyPings {
  private static final int CONNECTIONS = 15_000;
  private static final int RATE = 1_000;
  private static final int SECONDS = 20;

  private SteadyPings() {}

  static void measure(Peer peer, PrintStream out) throws InterruptedException {
    var due = new ConcurrentHashMap<Integer, Long>();
    var times = new ConcurrentHistogram(3);
    var unanswered = new AtomicLong();
    try (var swarm = Swarm.open(peer, CONNECTIONS)) {
      swarm.hear((client, _) -> {
        Optional.ofNullable(due.remove(client.number()))
            .ifPresent(at -> times.recordValue(System.nanoTime() - at));
        unanswered.decrementAndGet();
      });
      send(swarm, due, unanswered);
      LockSupport.parkNanos(2_000_000_000L);
    }
    out.printf(
        "  %,d connections, %,d pings/s: median %.2f ms, p99 %.2f ms, most %.2f ms,"
            + " without an answer %d (must 0; aim p99 < 50 ms)%n%n",
        CONNECTIONS,
        RATE,
        times.getValueAtPercentile(50) / 1e6,
        times.getValueAtPercentile(99) / 1e6,
        times.getMaxValue() / 1e6,
        unanswered.get());
  }

  private static void send(Swarm swarm, Map<Integer, Long> due, AtomicLong unanswered) {
    long begun = System.nanoTime();
    for (int i = 0; i < RATE * SECONDS; i++) {
      long at = begun + i * (1_000_000_000L / RATE);
      while (System.nanoTime() < at) {
        LockSupport.parkNanos(at - System.nanoTime());
      }
      var client = swarm.clients().get(i % CONNECTIONS);
      due.put(client.number(), at);
      unanswered.incrementAndGet();
      client.send(Pings.PING);
    }
  }
}
