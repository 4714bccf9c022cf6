package com.seekapa.loadtest.measure;

import com.seekapa.loadtest.client.Exchange;
import com.seekapa.loadtest.client.Failure;
import com.seekapa.loadtest.client.Line;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** Everything that is counted and timed in one part of a test. Counting is for any thread. */
public final class Meter implements Line.Events {
  private final Series connected = new Series();
  private final Series accepted = new Series();
  private final Series firstText = new Series();
  private final Series finished = new Series();
  private final Series pings = new Series();
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicInteger mostOpen = new AtomicInteger();
  private final LongAdder asked = new LongAdder();
  private final LongAdder complete = new LongAdder();
  private final LongAdder failed = new LongAdder();
  private final Map<String, LongAdder> failures = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> outcomes = new ConcurrentHashMap<>();
  private final Answers answers = new Answers();

  public void asked() {
    asked.increment();
  }

  /** Counts what became of a question. */
  public void ended(Exchange exchange) {
    switch (exchange) {
      case Exchange.Complete(
              var question,
              var toAccepted,
              var toText,
              var toFinished,
              var answer) -> {
        toAccepted.ifPresent(accepted::record);
        toText.ifPresent(firstText::record);
        finished.record(toFinished);
        complete.increment();
        count(outcomes, answer.outcome(), 1);
        answers.add(question, answer);
      }
      case Exchange.Failed(_, var failure, var after) -> {
        if (failure instanceof Failure.TimedOut) {
          finished.record(after); // who waited in vain waited, too; quick errors flatter nobody
        }
        failed(failure);
      }
    }
  }

  @Override
  public void opened(long nanos) {
    connected.record(nanos);
    mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
  }

  @Override
  public void lost() {
    open.decrementAndGet();
  }

  @Override
  public void failed(Failure failure) {
    failed(failure.label(), 1);
  }

  /** Counts failures of one kind. */
  public void failed(String label, long times) {
    failed.add(times);
    count(failures, label, times);
  }

  @Override
  public void pong(long nanos) {
    pings.record(nanos);
  }

  private static void count(Map<String, LongAdder> counts, String what, long times) {
    counts.computeIfAbsent(what, _ -> new LongAdder()).add(times);
  }

  public long askedSoFar() {
    return asked.sum();
  }

  public long completeSoFar() {
    return complete.sum();
  }

  public long failedSoFar() {
    return failed.sum();
  }

  public int open() {
    return open.get();
  }

  public int mostOpen() {
    return mostOpen.get();
  }

  public Map<String, Long> failures() {
    return sums(failures);
  }

  public Map<String, Long> outcomes() {
    return sums(outcomes);
  }

  private static Map<String, Long> sums(Map<String, LongAdder> counts) {
    var sums = new TreeMap<String, Long>();
    counts.forEach((what, count) -> sums.put(what, count.sum()));
    return sums;
  }

  public Answers answers() {
    return answers;
  }

  /** From dialling to being open. */
  public Series connected() {
    return connected;
  }

  public Series accepted() {
    return accepted;
  }

  public Series firstText() {
    return firstText;
  }

  public Series finished() {
    return finished;
  }

  public Series pings() {
    return pings;
  }
}
