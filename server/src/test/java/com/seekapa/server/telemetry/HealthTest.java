package com.seekapa.server.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HealthTest {
  private static final Duration PATIENCE = Duration.ofMillis(50);

  @Test
  void the_server_is_ready_while_all_that_it_depends_on_is_there() throws Exception {
    var health = health(new HealthCheck("event store", () -> {}));
    assertThat(health.report().ready()).isTrue();
    assertThat(health.report().reason()).isEmpty();
  }

  @Test
  void what_is_down_is_named_with_its_reason() throws Exception {
    var report =
        health(
                new HealthCheck("event store", () -> {}),
                new HealthCheck(
                    "data source",
                    () -> {
                      throw new IllegalStateException("it is gone");
                    }))
            .report();
    assertThat(report.ready()).isFalse();
    assertThat(report.dependencies())
        .extracting(HealthCheck.Result::up)
        .containsExactly(true, false);
    assertThat(report.reason()).contains("The data source is down: it is gone");
  }

  @Test
  @Timeout(20)
  void a_check_that_hangs_is_down_and_is_not_begun_again() throws Exception {
    var release = new CountDownLatch(1);
    var begun = new AtomicInteger();
    var health =
        health(
            new HealthCheck(
                "data source",
                () -> {
                  begun.incrementAndGet();
                  release.await();
                }));
    for (int i = 0; i < 3; i++) {
      var report = health.report();
      assertThat(report.ready()).isFalse();
      assertThat(report.reason().orElseThrow()).contains("did not answer within 50 ms");
    }
    assertThat(begun).hasValue(1);
    release.countDown();
    while (!health.report().ready()) {
      Thread.onSpinWait();
    }
  }

  @Test
  void a_server_that_is_about_to_stop_is_not_ready() throws Exception {
    var health = health(new HealthCheck("event store", () -> {}));
    health.stop();
    assertThat(health.report().ready()).isFalse();
    assertThat(health.report().reason()).contains("The server is about to stop.");
  }

  private static Health health(HealthCheck... checks) {
    return new Health(List.of(checks), PATIENCE);
  }
}
