package com.seekapa.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.server.transport.Sessions;
import com.seekapa.server.transport.Traffic;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;

class ShutdownTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private final Sessions sessions = new Sessions(10);
  private Duration passed = Duration.ZERO;

  private void drain(IntSupplier questions) {
    new Shutdown(sessions, new Traffic(), questions, PATIENCE, time -> passed = passed.plus(time))
        .drain();
  }

  @Test
  void with_nothing_to_do_it_ends_at_once() {
    drain(() -> 0);
    assertThat(passed).isZero();
    assertThat(sessions.isDraining()).isTrue();
  }

  @Test
  void running_questions_are_waited_for_and_no_longer() {
    var looks = new AtomicInteger(50);
    drain(() -> Math.max(0, looks.decrementAndGet()));
    assertThat(passed).isBetween(Duration.ofMillis(900), Duration.ofMillis(1_000));
  }

  @Test
  void a_question_that_never_ends_is_waited_for_as_long_as_the_patience_lasts() {
    drain(() -> 1);
    assertThat(passed).isEqualTo(PATIENCE);
  }
}
