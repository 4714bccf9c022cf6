package com.seekapa.server.cache;

import static com.seekapa.server.cache.SteeredSource.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.seekapa.engine.result.Cell;
import com.seekapa.engine.result.ResultTable;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CachingDataSourceTest {
  private static final Duration TTL = Duration.ofMinutes(15);
  private static final Duration LONG = Duration.ofSeconds(30);

  private final AtomicLong now = new AtomicLong();
  private final SteeredSource data = new SteeredSource();
  private final CachingDataSource source = cached(1 << 20);

  private CachingDataSource cached(long bytes) {
    return new CachingDataSource(data, "s", ResultCache.near(bytes, TTL, now::get), now::get);
  }

  @Test
  void a_question_asked_again_is_answered_from_memory() throws Exception {
    data.course = () -> now.addAndGet(5_000_000);
    var first = source.execute(query("a"), LONG);
    assertThat(source.execute(query("a"), LONG))
        .isEqualTo(first)
        .isEqualTo(data.answer(query("a")));
    assertThat(data.runs).hasValue(1);
    var stats = source.stats();
    assertThat(stats.hits()).isEqualTo(1);
    assertThat(stats.misses()).isEqualTo(1);
    assertThat(stats.loads()).isEqualTo(1);
    assertThat(stats.loadTime()).isEqualTo(Duration.ofMillis(5));
    assertThat(stats.size().entries()).isEqualTo(1);
    assertThat(stats.size().bytes()).isBetween(300L, 1000L);
  }

  @Test
  void other_parameters_are_another_question_even_where_they_look_alike() throws Exception {
    for (var parameter : new Object[] {1, 1L, 1.0, "1", new BigDecimal("1"), true}) {
      source.execute(query("a", parameter), LONG);
    }
    assertThat(data.runs).hasValue(6);
    assertThat(source.stats().hits()).isZero();
  }

  @Test
  void data_that_changed_are_asked_again() throws Exception {
    source.execute(query("a"), LONG);
    data.stamp = "second";
    assertThat(source.execute(query("a"), LONG)).isEqualTo(data.answer(query("a")));
    assertThat(data.runs).hasValue(2);
  }

  @Test
  void a_result_is_not_kept_if_the_data_changed_while_it_was_made() throws Exception {
    data.course = () -> data.stamp = "second";
    source.execute(query("a"), LONG);
    data.course = () -> {};
    data.stamp = "first";
    assertThat(source.execute(query("a"), LONG)).isEqualTo(data.answer(query("a")));
    assertThat(data.runs).hasValue(2);
  }

  @Test
  void a_result_is_forgotten_when_its_time_is_over() throws Exception {
    source.execute(query("a"), LONG);
    now.addAndGet(TTL.toNanos() - 1);
    source.execute(query("a"), LONG);
    assertThat(data.runs).hasValue(1);
    now.addAndGet(1);
    source.execute(query("a"), LONG);
    assertThat(data.runs).hasValue(2);
  }

  @Test
  void a_result_that_was_cut_off_is_not_kept() throws Exception {
    data.truncating = true;
    source.execute(query("a"), LONG);
    source.execute(query("a"), LONG);
    assertThat(data.runs).hasValue(2);
  }

  @Test
  void a_result_that_would_take_more_than_an_eighth_of_the_cache_is_not_kept() throws Exception {
    data.rows = 100;
    var one = Weight.of(new ResultKey("s", "first", query("a")), data.answer(query("a")));
    var justLarge = cached(8 * one);
    justLarge.execute(query("a"), LONG);
    assertThat(justLarge.stats().size().entries()).isEqualTo(1);
    var justTooSmall = cached(8 * one - 1);
    justTooSmall.execute(query("a"), LONG);
    assertThat(justTooSmall.stats().size().entries()).isZero();
  }

  @Test
  void the_cache_never_takes_more_than_its_room() throws Exception {
    var small = cached(20_000);
    for (int i = 0; i < 500; i++) {
      small.execute(query("question " + i), LONG);
    }
    assertThat(small.stats().size().bytes()).isBetween(5_000L, 20_000L);
    assertThat(small.stats().size().evictions()).isPositive();
  }

  @Test
  void nothing_is_kept_where_there_is_no_room_for_anything() throws Exception {
    var off = cached(0);
    off.execute(query("a"), LONG);
    off.execute(query("a"), LONG);
    assertThat(data.runs).hasValue(2);
    assertThat(off.stats().size().entries()).isZero();
  }

  @Test
  void a_failure_is_not_remembered() throws Exception {
    data.failing = true;
    assertThatExceptionOfType(SteeredSource.Failing.class)
        .isThrownBy(() -> source.execute(query("a"), LONG));
    data.failing = false;
    assertThat(source.execute(query("a"), LONG)).isEqualTo(data.answer(query("a")));
  }

  @Test
  void what_is_found_cannot_be_changed() throws Exception {
    source.execute(query("a"), LONG);
    var row = source.execute(query("a"), LONG).rows().getFirst();
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> row.set(0, Cell.MISSING));
  }

  @Test
  void a_cache_that_fails_is_a_miss() throws Exception {
    var broken =
        new ResultCache() {
          @Override
          public Optional<ResultTable> find(ResultKey key) {
            throw new IllegalStateException("broken");
          }

          @Override
          public void keep(ResultKey key, ResultTable table) {
            throw new IllegalStateException("broken");
          }

          @Override
          public CacheSize size() {
            return new CacheSize(0, 0, 0);
          }
        };
    var source = new CachingDataSource(data, "s", broken, now::get);
    assertThat(source.execute(query("a"), LONG)).isEqualTo(data.answer(query("a")));
    assertThat(source.stats().misses()).isEqualTo(1);
  }

  @Test
  void two_sources_with_one_cache_do_not_see_each_others_results() throws Exception {
    var shared = ResultCache.near(1 << 20, TTL, now::get);
    new CachingDataSource(data, "one", shared, now::get).execute(query("a"), LONG);
    new CachingDataSource(data, "two", shared, now::get).execute(query("a"), LONG);
    assertThat(data.runs).hasValue(2);
  }
}
