package com.seekapa.loadtest;

import com.seekapa.loadtest.client.Exchange;
import com.seekapa.loadtest.client.Failure;
import com.seekapa.loadtest.client.Line;
import com.seekapa.loadtest.measure.Meter;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/**
 * Gives each question to the connection that has been free longest, so that all are asked in turn.
 * A question that finds none free waits, and the waiting counts. For any thread.
 */
final class Switchboard {
  private static final int MAX_WAITING = 100_000;

  private final Meter meter;
  private final long timeout;
  private final Queue<Line> free;
  private final Queue<Waiting> waiting = new ArrayDeque<>();
  private int running;

  Switchboard(List<Line> lines, Meter meter, long timeout) {
    this.free = new ArrayDeque<>(lines);
    this.meter = meter;
    this.timeout = timeout;
  }

  private record Waiting(String question, long due) {}

  void ask(String question, long due) {
    meter.asked();
    var asked = new Waiting(question, due);
    lineFor(asked).ifPresent(line -> ask(line, asked));
  }

  private void ask(Line line, Waiting asked) {
    line.ask(asked.question(), asked.due(), exchange -> done(line, exchange));
  }

  private synchronized Optional<Line> lineFor(Waiting asked) {
    var line = Optional.ofNullable(free.poll());
    if (line.isPresent()) {
      running++;
    } else if (waiting.size() < MAX_WAITING) {
      waiting.add(asked);
    } else {
      fail(asked, new Failure.NotSent());
    }
    return line;
  }

  private void done(Line line, Exchange exchange) {
    meter.ended(exchange);
    nextFor(line).ifPresent(next -> ask(line, next));
  }

  private synchronized Optional<Waiting> nextFor(Line line) {
    giveUp(System.nanoTime() - timeout);
    var next = Optional.ofNullable(waiting.poll());
    if (next.isEmpty()) {
      running--;
      free.add(line);
    }
    return next;
  }

  private void giveUp(long dueBefore) {
    while (!waiting.isEmpty() && waiting.element().due() - dueBefore < 0) {
      fail(waiting.remove(), new Failure.TimedOut());
    }
  }

  private void fail(Waiting asked, Failure failure) {
    meter.ended(new Exchange.Failed(asked.question(), failure, System.nanoTime() - asked.due()));
  }

  /** Whether no question runs or waits. */
  synchronized boolean isIdle() {
    return running == 0 && waiting.isEmpty();
  }

  /** Lets nothing wait any longer. */
  synchronized void giveUp() {
    giveUp(System.nanoTime());
  }
}
