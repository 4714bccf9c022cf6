package com.seekapa.server.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class GradientLimitTest {
  private static final long MILLI = 1_000_000;
  private static final int MAX = 64;

  private final GradientLimit limit = new GradientLimit(16, MAX);

  /** So many windows of queries that take so long, as many at once as allowed. */
  private void busy(int windows, long millis) {
    for (int i = 0; i < windows * GradientLimit.WINDOW; i++) {
      limit.took(millis * MILLI, limit.limit());
    }
  }

  @Test
  void it_grows_while_queries_take_as_long_as_ever() {
    busy(10, 20);
    assertThat(limit.limit()).isGreaterThan(16);
  }

  @Test
  void it_falls_when_latency_doubles_and_grows_again_when_it_recovers() {
    busy(30, 20);
    int before = limit.limit();
    busy(10, 40);
    int during = limit.limit();
    assertThat(during).isBetween(before / 2, before * 4 / 5);
    busy(30, 20);
    assertThat(limit.limit()).isGreaterThanOrEqualTo(before);
  }

  @Test
  void it_falls_faster_the_slower_queries_get() {
    busy(30, 20);
    var mild = new GradientLimit(16, MAX);
    for (int i = 0; i < 30 * GradientLimit.WINDOW; i++) {
      mild.took(20 * MILLI, mild.limit());
    }
    for (int i = 0; i < 3 * GradientLimit.WINDOW; i++) {
      mild.took(36 * MILLI, mild.limit());
    }
    busy(3, 80);
    assertThat(limit.limit()).isLessThan(mild.limit());
  }

  @Test
  void it_never_passes_its_maximum() {
    busy(1000, 20);
    assertThat(limit.limit()).isEqualTo(MAX);
  }

  @Test
  void it_never_falls_below_one() {
    long millis = 1;
    for (int i = 0; i < 40; i++) {
      busy(1, millis);
      millis *= 2;
    }
    assertThat(limit.limit()).isBetween(1, 2);
  }

  @Test
  void it_stays_where_the_source_is_hardly_used() {
    for (int i = 0; i < 100 * GradientLimit.WINDOW; i++) {
      limit.took(20 * MILLI, 1);
    }
    assertThat(limit.limit()).isEqualTo(16);
  }

  @Test
  void a_few_slow_questions_among_quick_ones_change_nothing() {
    for (int i = 0; i < 50 * GradientLimit.WINDOW; i++) {
      limit.took(i % 4 == 0 ? 2000 * MILLI : 20 * MILLI, limit.limit());
    }
    assertThat(limit.limit()).isGreaterThan(16);
  }

  @Property(tries = 200)
  void whatever_happens_it_stays_within_its_bounds(
      @ForAll List<@LongRange(min = 0, max = Long.MAX_VALUE / 2) Long> latencies) {
    var limit = new GradientLimit(4, 10);
    for (long latency : latencies) {
      for (int i = 0; i < GradientLimit.WINDOW; i++) {
        limit.took(latency, limit.limit());
        assertThat(limit.limit()).isBetween(1, 10);
      }
    }
  }
}
