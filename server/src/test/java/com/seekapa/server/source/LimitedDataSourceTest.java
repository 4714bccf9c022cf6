package com.seekapa.server.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.seekapa.engine.compile.CompiledQuery;
import com.seekapa.engine.result.ResultTable;
import com.seekapa.server.testing.TestSource;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LimitedDataSourceTest {
  private static final CompiledQuery QUERY = new CompiledQuery.Sql("q", List.of(), List.of());
  private static final Duration LONG = Duration.ofSeconds(30);

  private final AtomicLong now = new AtomicLong();
  private final Semaphore mayEnd = new Semaphore(0);
  private final BlockingQueue<Thread> running = new LinkedBlockingQueue<>();
  private final BlockingQueue<Object> ends = new LinkedBlockingQueue<>();
  private final TestSource held =
      new TestSource(_ -> {
        running.add(Thread.currentThread());
        mayEnd.acquire();
        return new ResultTable(List.of(), List.of(), false);
      });

  private LimitedDataSource limited(DataSource inner, int limit, Duration patience) {
    return new LimitedDataSource(
        inner, new Gate(new GradientLimit(limit, limit), patience), now::get);
  }

  private Thread ask(LimitedDataSource source) {
    return Thread.ofVirtual()
        .start(() -> {
          try {
            ends.add(source.execute(QUERY, LONG));
          } catch (SourceException e) {
            ends.add(e.failure());
          } catch (InterruptedException e) {
            ends.add("interrupted");
          }
        });
  }

  private static void awaitWaiting(LimitedDataSource source, int count) {
    while (source.stats().waiting() != count) {
      Thread.onSpinWait();
    }
  }

  @Test
  void what_is_above_the_limit_is_refused_at_once_with_a_hint_and_counted() throws Exception {
    var source = limited(held, 2, Duration.ZERO);
    ask(source);
    ask(source);
    running.take();
    running.take();
    assertThatExceptionOfType(SourceException.class)
        .isThrownBy(() -> source.execute(QUERY, LONG))
        .satisfies(e -> {
          assertThat(e.failure()).isEqualTo(new SourceFailure.Overloaded(Duration.ofSeconds(1)));
          assertThat(e.failure().next()).isEqualTo("Ask again in 1 s.");
        });
    assertThat(source.stats()).isEqualTo(new LimitStats(2, 2, 0, 1));
    assertThat(held.queries()).isEqualTo(2);
    mayEnd.release(3);
    assertThat(List.of(ends.take(), ends.take())).hasOnlyElementsOfType(ResultTable.class);
    source.execute(QUERY, LONG);
    assertThat(source.stats()).isEqualTo(new LimitStats(2, 0, 0, 1));
  }

  @Test
  void one_who_waits_is_let_in_when_another_ends() throws Exception {
    var source = limited(held, 1, LONG);
    ask(source);
    running.take();
    ask(source);
    awaitWaiting(source, 1);
    assertThat(held.queries()).isEqualTo(1);
    mayEnd.release();
    running.take();
    mayEnd.release();
    assertThat(List.of(ends.take(), ends.take())).hasOnlyElementsOfType(ResultTable.class);
  }

  @Test
  void one_who_waits_is_refused_when_its_patience_is_over() throws Exception {
    var source = limited(held, 1, Duration.ofMillis(20));
    ask(source);
    running.take();
    ask(source);
    assertThat(ends.take()).isInstanceOf(SourceFailure.Overloaded.class);
    assertThat(source.stats().refused()).isEqualTo(1);
    mayEnd.release();
    assertThat(ends.take()).isInstanceOf(ResultTable.class);
  }

  @Test
  void one_who_is_interrupted_while_waiting_takes_no_place() throws Exception {
    var source = limited(held, 1, LONG);
    ask(source);
    running.take();
    var waiting = ask(source);
    awaitWaiting(source, 1);
    waiting.interrupt();
    assertThat(ends.take()).isEqualTo("interrupted");
    mayEnd.release(2);
    assertThat(ends.take()).isInstanceOf(ResultTable.class);
    source.execute(QUERY, LONG);
    assertThat(source.stats()).isEqualTo(new LimitStats(1, 0, 0, 0));
  }

  @Test
  void who_would_wait_longer_than_anyone_may_is_refused_without_waiting() throws Exception {
    var slow =
        new TestSource(_ -> {
          now.addAndGet(Duration.ofSeconds(7).toNanos());
          running.add(Thread.currentThread());
          mayEnd.acquire();
          return new ResultTable(List.of(), List.of(), false);
        });
    var source = limited(slow, 1, Duration.ofSeconds(5));
    mayEnd.release(GradientLimit.WINDOW);
    for (int i = 0; i < GradientLimit.WINDOW; i++) {
      source.execute(QUERY, LONG);
    }
    running.clear();
    ask(source);
    running.take();
    assertThatExceptionOfType(SourceException.class)
        .isThrownBy(() -> source.execute(QUERY, LONG))
        .satisfies(e ->
            assertThat(e.failure()).isEqualTo(new SourceFailure.Overloaded(Duration.ofSeconds(8))));
    mayEnd.release();
    ends.take();
  }

  @Test
  void a_query_that_fails_gives_its_place_back() throws Exception {
    var failing =
        new TestSource(_ -> {
          throw new SourceException(new SourceFailure.Failed("no"));
        });
    var source = limited(failing, 1, Duration.ZERO);
    for (int i = 0; i < 3; i++) {
      assertThatExceptionOfType(SourceException.class)
          .isThrownBy(() -> source.execute(QUERY, LONG))
          .satisfies(e -> assertThat(e.failure()).isInstanceOf(SourceFailure.Failed.class));
    }
    assertThat(source.stats()).isEqualTo(new LimitStats(1, 0, 0, 0));
  }

  @Test
  void the_limit_follows_a_source_that_slows_down_and_recovers() throws Exception {
    var simulated = new Simulated();
    simulated.round(400);
    int before = simulated.source.stats().limit();
    assertThat(before).isGreaterThan(4);
    simulated.latency = 20_000_000;
    simulated.round(100);
    assertThat(simulated.source.stats().limit()).isLessThan(before);
    simulated.latency = 10_000_000;
    simulated.round(400);
    assertThat(simulated.source.stats().limit()).isGreaterThanOrEqualTo(before);
    assertThat(simulated.source.stats().refused()).isZero();
  }

  /** A source that is as busy as its limit allows: each query lasts until the innermost ends. */
  private final class Simulated {
    private long latency = 10_000_000;
    private int inside;
    private final LimitedDataSource source =
        new LimitedDataSource(
            new TestSource(_ -> {
              enter();
              return new ResultTable(List.of(), List.of(), false);
            }),
            new Gate(new GradientLimit(4, 20), Duration.ZERO),
            now::get);

    private void enter() throws InterruptedException {
      inside++;
      if (inside < source.stats().limit()) {
        source.execute(QUERY, LONG);
      } else {
        now.addAndGet(latency);
      }
      inside--;
    }

    void round(int times) throws InterruptedException {
      for (int i = 0; i < times; i++) {
        source.execute(QUERY, LONG);
      }
    }
  }
}
