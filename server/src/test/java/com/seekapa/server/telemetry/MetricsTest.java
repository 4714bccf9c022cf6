package com.seekapa.server.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MetricsTest {
  private final Metrics metrics = new Metrics();

  @Test
  void a_counter_asked_for_twice_is_the_same() {
    metrics.counter("cache.hits", "Hits").increment();
    metrics.counter("cache.hits", "Hits").add(2);
    assertThat(metrics.read()).singleElement().isInstanceOf(Reading.Count.class);
    assertThat(total("cache.hits")).isEqualTo(3);
  }

  @Test
  void what_somebody_else_counts_is_plugged_in_by_name() {
    var waiting = new AtomicLong(7);
    metrics.gauge("outbox.waiting", "Waiting", waiting::get);
    metrics.counter("outbox.sent", "Sent", waiting::get);
    waiting.set(8);
    assertThat(metrics.read())
        .extracting(it -> it.series().name())
        .containsExactly("outbox.sent", "outbox.waiting");
    assertThat(total("outbox.sent")).isEqualTo(8);
    assertThat(metrics.read().getLast())
        .isInstanceOfSatisfying(Reading.Level.class, it -> assertThat(it.value()).isEqualTo(8));
  }

  @Test
  void a_level_that_is_no_number_now_is_left_out() {
    metrics.gauge("memory.resident.bytes", "RAM", () -> Double.NaN);
    assertThat(metrics.read()).isEmpty();
  }

  @Test
  void labels_without_end_are_counted_together() {
    for (int i = 0; i < 10_000; i++) {
      metrics.counter("http.requests", "Requests", "route", "/" + i).increment();
    }
    assertThat(metrics.read()).hasSize(Metrics.MOST_OF_A_NAME);
    assertThat(metrics.read())
        .filteredOn(it -> it.series().labels().containsValue("other"))
        .singleElement()
        .isInstanceOfSatisfying(
            Reading.Count.class,
            it -> assertThat(it.total()).isEqualTo(10_000 - Metrics.MOST_OF_A_NAME + 1));
  }

  @Test
  void a_rate_is_over_the_last_five_seconds() {
    var total = new AtomicLong();
    metrics.counter("http.requests", "Requests", total::get);
    metrics.tick();
    assertThat(perSecond()).isZero();
    for (int i = 0; i < 3; i++) {
      total.addAndGet(20);
      metrics.tick();
    }
    assertThat(perSecond()).isEqualTo(20);
    for (int i = 0; i < 5; i++) {
      metrics.tick();
    }
    assertThat(perSecond()).isZero();
  }

  @Test
  void a_name_is_made_of_words_and_stands_for_one_kind() {
    assertThatThrownBy(() -> metrics.counter("Hits!", "Hits"))
        .isInstanceOf(IllegalArgumentException.class);
    metrics.timing("cache.seconds", "Time");
    assertThatThrownBy(() -> metrics.counter("cache.seconds", "Time"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private double perSecond() {
    return ((Reading.Count) metrics.read().getFirst()).perSecond();
  }

  private long total(String name) {
    return metrics.read().stream()
        .filter(it -> it.series().name().equals(name))
        .mapToLong(it -> ((Reading.Count) it).total())
        .sum();
  }
}
