package com.seekapa.server.telemetry;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * All numbers by name. Whoever counts asks for its counter once and keeps it; whoever has numbers
 * already plugs in a supplier, which must be quick and safe for any thread. Names with labels are
 * bounded: from the {@value #MOST_OF_A_NAME}th on, they are counted together as {@code other}.
 */
public final class Metrics {
  static final int MOST_OF_A_NAME = 200;

  private static final int SECONDS_OF_A_SLICE = 15;

  private final Map<Series, Meter> meters = new ConcurrentHashMap<>();
  private int seconds;

  /** Something that can be read. */
  private sealed interface Meter {
    record Counting(LongSupplier total, Counter counter, Rate rate) implements Meter {}

    record Gauging(DoubleSupplier value) implements Meter {}

    record Timed(Timing timing) implements Meter {}
  }

  /** The counter of this name, which is made where there is none. */
  public Counter counter(String name, String help, String... labels) {
    return switch (meter(Series.of(name, help, labels), Metrics::counting)) {
      case Meter.Counting counting -> counting.counter();
      case Meter.Gauging _, Meter.Timed _ -> throw new IllegalArgumentException(name);
    };
  }

  private static Meter counting() {
    var counter = new Counter();
    return new Meter.Counting(counter::total, counter, new Rate());
  }

  /** Plugs in a total that somebody else counts. */
  public void counter(String name, String help, LongSupplier total, String... labels) {
    var unused = new Counter();
    meters.put(Series.of(name, help, labels), new Meter.Counting(total, unused, new Rate()));
  }

  /** Plugs in a level. What is not a number at the moment is left out. */
  public void gauge(String name, String help, DoubleSupplier value, String... labels) {
    meters.put(Series.of(name, help, labels), new Meter.Gauging(value));
  }

  /** The latencies of this name; it should end in {@code seconds}. */
  public Timing timing(String name, String help, String... labels) {
    return switch (meter(Series.of(name, help, labels), () -> new Meter.Timed(new Timing()))) {
      case Meter.Timed(var timing) -> timing;
      case Meter.Gauging _, Meter.Counting _ -> throw new IllegalArgumentException(name);
    };
  }

  private Meter meter(Series series, Supplier<Meter> make) {
    var known = meters.get(series);
    if (known != null) {
      return known;
    }
    synchronized (this) {
      var named = meters.keySet().stream().filter(it -> it.name().equals(series.name())).count();
      var room = named < MOST_OF_A_NAME - 1 || series.labels().isEmpty();
      return meters.computeIfAbsent(room ? series : series.overflow(), _ -> make.get());
    }
  }

  /** To be called once a second. */
  synchronized void tick() {
    boolean slides = ++seconds % SECONDS_OF_A_SLICE == 0;
    for (var meter : meters.values()) {
      switch (meter) {
        case Meter.Counting(var total, _, var rate) -> rate.tick(total.getAsLong());
        case Meter.Timed(var timing) when slides -> timing.slide();
        case Meter.Timed _, Meter.Gauging _ -> {}
      }
    }
  }

  /** Everything, sorted by name and labels. */
  public List<Reading> read() {
    return meters.entrySet().stream()
        .map(it -> read(it.getKey(), it.getValue()))
        .filter(Metrics::isNumber)
        .sorted(
            Comparator.comparing((Reading it) -> it.series().name())
                .thenComparing(it -> it.series().labels().toString()))
        .toList();
  }

  private static Reading read(Series series, Meter meter) {
    return switch (meter) {
      case Meter.Counting(var total, _, var rate) ->
          new Reading.Count(series, total.getAsLong(), rate.perSecond());
      case Meter.Gauging(var value) -> new Reading.Level(series, value.getAsDouble());
      case Meter.Timed(var timing) -> new Reading.Times(series, timing.percentiles());
    };
  }

  private static boolean isNumber(Reading reading) {
    return !(reading instanceof Reading.Level(_, var value)) || Double.isFinite(value);
  }
}
