package com.seekapa.benchmarks.realtime;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Clients that send a ping, wait for its pong, and send the next. */
record Pings(Swarm swarm, long count) implements Round.Work {
  static final String PING =
      "{\"v\":1,\"type\":\"ping\",\"requestId\":\"0198c0de-0000-7000-8000-000000000001\"}";

  @Override
  public long done() throws InterruptedException {
    var left = new AtomicLong(count);
    var unanswered = new CountDownLatch((int) count);
    swarm.hear((client, _) -> {
      unanswered.countDown();
      if (left.decrementAndGet() >= 0) {
        client.send(PING);
      }
    });
    for (var client : swarm.clients()) {
      left.decrementAndGet();
      client.send(PING);
    }
    if (!unanswered.await(120, TimeUnit.SECONDS)) {
      throw new IllegalStateException(unanswered.getCount() + " pings had no answer");
    }
    return count;
  }
}
