package com.seekapa.server.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class TimingTest {
  private final Timing timing = new Timing();

  @Property(tries = 200)
  void percentiles_are_those_of_the_sorted_list(
      @ForAll @Size(min = 1, max = 500) List<@LongRange(min = 1, max = 100_000_000) Long> micros) {
    var times = new Timing();
    micros.forEach(it -> times.record(TimeUnit.MICROSECONDS.toNanos(it)));
    var found = times.percentiles();
    var sorted = micros.stream().sorted().toList();
    assertThat(found.count()).isEqualTo(sorted.size());
    assertThat(found.p50()).isCloseTo(at(sorted, 0.50), Percentage.withPercentage(1));
    assertThat(found.p95()).isCloseTo(at(sorted, 0.95), Percentage.withPercentage(1));
    assertThat(found.p99()).isCloseTo(at(sorted, 0.99), Percentage.withPercentage(1));
    assertThat(found.max()).isCloseTo(sorted.getLast() / 1000.0, Percentage.withPercentage(1));
  }

  /** The smallest value that so many are not above, in milliseconds. */
  private static double at(List<Long> sorted, double share) {
    int rank = (int) Math.ceil(share * sorted.size() - 1e-9);
    return sorted.get(Math.max(0, rank - 1)) / 1000.0;
  }

  @Test
  void what_is_older_than_the_window_is_forgotten_but_for_the_totals() {
    timing.record(TimeUnit.MILLISECONDS.toNanos(900));
    timing.slide();
    timing.record(TimeUnit.MILLISECONDS.toNanos(10));
    assertThat(timing.percentiles().max()).isCloseTo(900, Percentage.withPercentage(1));
    for (int i = 0; i < Timing.SLICES - 1; i++) {
      timing.slide();
    }
    assertThat(timing.percentiles().count()).isEqualTo(1);
    assertThat(timing.percentiles().max()).isCloseTo(10, Percentage.withPercentage(1));
    timing.slide();
    assertThat(timing.percentiles().count()).isZero();
    assertThat(timing.percentiles().p99()).isZero();
    assertThat(timing.percentiles().total()).isEqualTo(2);
    assertThat(timing.percentiles().totalMillis()).isCloseTo(910, within(1.0));
  }

  @Test
  void what_is_out_of_range_counts_as_the_nearest_that_is_in_it() {
    timing.record(-5);
    timing.record(Long.MAX_VALUE);
    assertThat(timing.percentiles().count()).isEqualTo(2);
    assertThat(timing.percentiles().max()).isCloseTo(120_000, Percentage.withPercentage(1));
  }

  @Test
  void nothing_is_lost_while_many_record_and_one_reads_and_slides() throws InterruptedException {
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 4; i++) {
        threads.execute(() -> {
          for (int n = 0; n < 50_000; n++) {
            timing.record(1_000_000);
          }
        });
      }
      for (int i = 0; i < Timing.SLICES - 1; i++) {
        timing.percentiles();
        timing.slide();
      }
      threads.shutdown();
      assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }
    assertThat(timing.percentiles().count()).isEqualTo(200_000);
    assertThat(timing.percentiles().total()).isEqualTo(200_000);
  }
}
