package com.seekapa.server.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FlightsTest {
  private final Flights<String, String> flights = new Flights<>();
  private final AtomicInteger runs = new AtomicInteger();
  private final BlockingQueue<Object> ends = new LinkedBlockingQueue<>();
  private final BlockingQueue<Thread> working = new LinkedBlockingQueue<>();
  private final CountDownLatch release = new CountDownLatch(1);

  private String work() throws InterruptedException {
    runs.incrementAndGet();
    working.add(Thread.currentThread());
    release.await();
    return "done";
  }

  private Thread join(String key, Flights.Work<String> work) {
    return Thread.ofVirtual()
        .start(() -> {
          try {
            ends.add(flights.join(key, work));
          } catch (InterruptedException e) {
            ends.add("interrupted");
          } catch (RuntimeException e) {
            ends.add(e);
          }
        });
  }

  /** So many threads that wait for the one that works. */
  private List<Thread> waiting(int count, Flights.Work<String> work) {
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < count; i++) {
      threads.add(join("a", work));
    }
    awaitShared(count);
    return threads;
  }

  private void awaitShared(long count) {
    while (flights.shared() != count) {
      Thread.onSpinWait();
    }
  }

  @Test
  void what_many_ask_for_at_the_same_time_is_done_once() throws Exception {
    join("a", this::work);
    working.take();
    waiting(50, this::work);
    release.countDown();
    for (int i = 0; i < 51; i++) {
      assertThat(ends.take()).isEqualTo("done");
    }
    assertThat(runs).hasValue(1);
    assertThat(flights.shared()).isEqualTo(50);
  }

  @Test
  void what_is_asked_for_later_is_done_again() throws Exception {
    release.countDown();
    flights.join("a", this::work);
    flights.join("a", this::work);
    assertThat(runs).hasValue(2);
  }

  @Test
  void one_who_asks_for_something_else_does_not_wait() throws Exception {
    join("a", this::work);
    working.take();
    assertThat(flights.join("b", () -> "other")).isEqualTo("other");
    release.countDown();
  }

  @Test
  void one_who_stops_waiting_leaves_and_nobody_else_notices() throws Exception {
    join("a", this::work);
    working.take();
    var waiting = waiting(2, this::work);
    waiting.getFirst().interrupt();
    assertThat(ends.take()).isEqualTo("interrupted");
    awaitShared(1);
    release.countDown();
    assertThat(List.of(ends.take(), ends.take())).containsOnly("done");
    assertThat(runs).hasValue(1);
  }

  @Test
  void everyone_who_waits_gets_the_failure_and_the_next_begins_anew() throws Exception {
    var failure = new IllegalStateException("failed");
    Flights.Work<String> failing =
        () -> {
          work();
          throw failure;
        };
    join("a", failing);
    working.take();
    waiting(3, failing);
    release.countDown();
    for (int i = 0; i < 4; i++) {
      assertThat(ends.take()).isSameAs(failure);
    }
    assertThat(runs).hasValue(1);
    assertThat(flights.join("a", this::work)).isEqualTo("done");
  }

  @Test
  void one_of_those_who_wait_takes_over_from_one_who_is_cancelled() throws Exception {
    join("a", this::work);
    var first = working.take();
    waiting(3, this::work);
    first.interrupt();
    assertThat(ends.take()).isEqualTo("interrupted");
    assertThat(working.take()).isNotSameAs(first);
    awaitShared(2);
    release.countDown();
    for (int i = 0; i < 3; i++) {
      assertThat(ends.take()).isEqualTo("done");
    }
    assertThat(runs).hasValue(2);
  }

  @Test
  void all_can_be_cancelled_one_after_the_other() throws Exception {
    join("a", this::work);
    var first = working.take();
    waiting(5, this::work);
    first.interrupt();
    for (int i = 0; i < 5; i++) {
      working.take().interrupt();
    }
    for (int i = 0; i < 6; i++) {
      assertThat(ends.take()).isEqualTo("interrupted");
    }
    assertThat(flights.shared()).isZero();
  }
}
