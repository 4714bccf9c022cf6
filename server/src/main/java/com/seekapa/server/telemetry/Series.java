package com.seekapa.server.telemetry;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a number is called.
 *
 * @param name words with dots between, the group first, the unit last: {@code websocket.sent.bytes}
 * @param help what it counts, in a few words
 * @param labels sorted by name; their values come from small fixed sets
 */
public record Series(String name, String help, Map<String, String> labels) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(\\.[a-z][a-z0-9]*)+");

  public Series {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a name of a metric: " + name);
    }
    labels = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(labels));
  }

  /**
   * @param labels names and values in turn
   */
  static Series of(String name, String help, String... labels) {
    if (labels.length % 2 != 0) {
      throw new IllegalArgumentException("a label of " + name + " has no value");
    }
    var map = new TreeMap<String, String>();
    for (int i = 0; i < labels.length; i += 2) {
      map.put(labels[i], labels[i + 1]);
    }
    return new Series(name, help, map);
  }

  /** The same name, for all labels that there is no room for. */
  Series overflow() {
    var other = new TreeMap<>(labels);
    other.replaceAll((_, _) -> "other");
    return new Series(name, help, other);
  }

  String group() {
    return name.substring(0, name.indexOf('.'));
  }
}
