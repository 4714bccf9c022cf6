package com.seekapa.server.telemetry;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;

/** How long each stage of a question took, in nanoseconds; those that it did not come to took 0. */
public record StageTimes(Map<Stage, Long> nanos) {
  public StageTimes {
    var all = new EnumMap<Stage, Long>(Stage.class);
    for (var stage : Stage.values()) {
      all.put(stage, nanos.getOrDefault(stage, 0L));
    }
    nanos = all;
  }

  public long of(Stage stage) {
    return nanos.getOrDefault(stage, 0L);
  }

  public long total() {
    return nanos.values().stream().mapToLong(Long::longValue).sum();
  }

  public Stage slowest() {
    return nanos.entrySet().stream()
        .max(Comparator.comparingLong(Map.Entry::getValue))
        .orElseThrow()
        .getKey();
  }
}
