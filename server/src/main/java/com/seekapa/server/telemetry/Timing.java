package com.seekapa.server.telemetry;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.IntCountsHistogram;
import org.HdrHistogram.Recorder;

/**
 * Latencies of one kind, with the percentiles of about the last minute. Recording takes no lock and
 * allocates nothing. The window is a ring of slices; the oldest is emptied each time it slides.
 * Values keep two digits, from 1 µs to 2 min: what takes longer counts as that.
 */
public final class Timing {
  static final int SLICES = 4;

  private static final long MAX_MICROS = TimeUnit.MINUTES.toMicros(2);
  private static final int DIGITS = 2;

  private final Recorder recorder = new Recorder(1, MAX_MICROS, DIGITS);
  private final LongAdder total = new LongAdder();
  private final LongAdder totalMicros = new LongAdder();
  private final IntCountsHistogram[] slices = new IntCountsHistogram[SLICES];
  private Histogram interval = recorder.getIntervalHistogram();
  private int current;

  Timing() {
    for (int i = 0; i < SLICES; i++) {
      slices[i] = new IntCountsHistogram(1, MAX_MICROS, DIGITS);
    }
  }

  /** Notes what took so long. */
  public void record(long nanos) {
    long micros = Math.clamp(nanos / 1000, 0, MAX_MICROS);
    recorder.recordValue(micros);
    total.increment();
    totalMicros.add(micros);
  }

  /** Notes what began at a value of {@link System#nanoTime} and ends now. */
  public void since(long begunNanos) {
    record(System.nanoTime() - begunNanos);
  }

  /** Leaves the oldest slice behind. */
  synchronized void slide() {
    takeOver();
    current = (current + 1) % SLICES;
    slices[current].reset();
  }

  synchronized Percentiles percentiles() {
    takeOver();
    var window = new IntCountsHistogram(1, MAX_MICROS, DIGITS);
    for (var slice : slices) {
      window.add(slice);
    }
    return new Percentiles(
        window.getTotalCount(),
        millis(window.getValueAtPercentile(50)),
        millis(window.getValueAtPercentile(95)),
        millis(window.getValueAtPercentile(99)),
        millis(window.getMaxValue()),
        total.sum(),
        millis(totalMicros.sum()));
  }

  private void takeOver() {
    interval = recorder.getIntervalHistogram(interval);
    slices[current].add(interval);
  }

  private static double millis(long micros) {
    return micros / 1000.0;
  }
}
