package com.seekapa.loadtest;

import com.seekapa.loadtest.client.Exchange;
import com.seekapa.loadtest.client.Line;
import com.seekapa.loadtest.measure.Meter;
import com.seekapa.loadtest.question.Questions;
import com.seekapa.loadtest.question.Questions.Asker;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Users who ask, wait for the answer, think, and ask again. */
final class ClosedLoop implements Driver {
  private final List<User> users;
  private final AtomicInteger running = new AtomicInteger();
  private final long thinkMin;
  private final long thinkMax;
  private final Meter meter;
  private volatile boolean stopped;

  ClosedLoop(
      List<Line> lines,
      Questions questions,
      Meter meter,
      Duration thinkMin,
      Duration thinkMax,
      long seed) {
    this.meter = meter;
    this.thinkMin = thinkMin.toNanos();
    this.thinkMax = thinkMax.toNanos();
    var random = new SplittableRandom(seed);
    this.users =
        IntStream.range(0, lines.size())
            .mapToObj(i -> new User(lines.get(i), questions.asker(i), random.split()))
            .toList();
  }

  @Override
  public void start() {
    users.forEach(User::begin);
  }

  @Override
  public void stop() {
    stopped = true;
  }

  @Override
  public boolean isIdle() {
    return running.get() == 0;
  }

  /** Everything happens on the thread of the line. */
  private final class User {
    private final Line line;
    private final Asker asker;
    private final SplittableRandom random;

    User(Line line, Asker asker, SplittableRandom random) {
      this.line = line;
      this.asker = asker;
      this.random = random;
    }

    void begin() {
      askIn(random.nextLong(thinkMax + 1)); // so that not all begin at once
    }

    private void askIn(long nanos) {
      long due = System.nanoTime() + nanos;
      line.later(nanos, () -> ask(due));
    }

    private void ask(long due) {
      if (!stopped) {
        running.incrementAndGet();
        meter.asked();
        line.ask(asker.next(), due, this::done);
      }
    }

    private void done(Exchange exchange) {
      meter.ended(exchange);
      running.decrementAndGet();
      askIn(random.nextLong(thinkMin, thinkMax + 1));
    }
  }
}
