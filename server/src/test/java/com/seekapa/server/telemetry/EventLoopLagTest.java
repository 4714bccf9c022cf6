package com.seekapa.server.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.DefaultEventLoopGroup;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class EventLoopLagTest {
  @Test
  @Timeout(30)
  void a_loop_that_is_blocked_is_seen_to_be_late() throws InterruptedException {
    var metrics = new Metrics();
    var loops = new DefaultEventLoopGroup(2);
    try {
      new EventLoopLag(metrics).watch(loops);
      var blocked = new CountDownLatch(1);
      loops.next().execute(() -> block(blocked));
      while (lag(metrics).max() < 300) {
        Thread.onSpinWait();
      }
      assertThat(lag(metrics).count()).isPositive();
    } finally {
      loops.shutdownGracefully(0, 0, TimeUnit.SECONDS);
    }
  }

  private static void block(CountDownLatch latch) {
    try {
      var unused = latch.await(500, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Percentiles lag(Metrics metrics) {
    return ((Reading.Times) metrics.read().getFirst()).percentiles();
  }
}
