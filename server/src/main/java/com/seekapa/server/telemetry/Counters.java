package com.seekapa.server.telemetry;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counters of one name, told apart by one label. Finding one again costs a look into a map. */
final class Counters {
  private final Metrics metrics;
  private final String name;
  private final String help;
  private final String label;
  private final Map<String, Counter> known = new ConcurrentHashMap<>();

  Counters(Metrics metrics, String name, String help, String label) {
    this.metrics = metrics;
    this.name = name;
    this.help = help;
    this.label = label;
  }

  /**
   * @param value one of a small fixed set
   */
  void increment(String value) {
    var counter = known.get(value);
    if (counter == null) {
      counter = known.computeIfAbsent(value, it -> metrics.counter(name, help, label, it));
    }
    counter.increment();
  }
}
