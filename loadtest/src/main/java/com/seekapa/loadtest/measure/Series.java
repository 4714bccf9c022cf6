package com.seekapa.loadtest.measure;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

/**
 * Times of one kind, to three digits. Recording is wait-free and for any thread; the rest is for
 * one.
 *
 * <p>Coordinated omission is corrected where times are taken, not here: whoever records counts from
 * when something was meant to happen, so that what a stalled server held up is counted, too.
 */
public final class Series {
  private static final long MAX_MICROS = TimeUnit.MINUTES.toMicros(10);
  private static final int DIGITS = 3;

  private final Recorder recorder = new Recorder(MAX_MICROS, DIGITS);
  private final Histogram all = new Histogram(MAX_MICROS, DIGITS);

  public void record(long nanos) {
    long micros = TimeUnit.NANOSECONDS.toMicros(nanos);
    recorder.recordValue(Math.clamp(micros, 0, MAX_MICROS));
  }

  /** What was recorded since the last call. */
  public Times interval() {
    var interval = recorder.getIntervalHistogram();
    all.add(interval);
    return new Times(interval);
  }

  /** Everything that was recorded. */
  public Times all() {
    interval();
    return new Times(all.copy());
  }

  /** Some times, in milliseconds where they are numbers. */
  public static final class Times {
    private final Histogram histogram;

    Times(Histogram histogram) {
      this.histogram = histogram;
    }

    public long count() {
      return histogram.getTotalCount();
    }

    public boolean isEmpty() {
      return count() == 0;
    }

    public double mean() {
      return histogram.getMean() / 1e3;
    }

    /** The time that so many per cent do not exceed. */
    public double at(double percentile) {
      return histogram.getValueAtPercentile(percentile) / 1e3;
    }

    public double max() {
      return histogram.getMaxValue() / 1e3;
    }
  }
}
