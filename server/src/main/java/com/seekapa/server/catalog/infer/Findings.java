package com.seekapa.server.catalog.infer;

import java.util.ArrayList;
import java.util.List;

/** Collects findings in the order in which they are made. */
final class Findings {
  private final List<Finding> all = new ArrayList<>();

  void add(Finding.Kind kind, String where, String message) {
    all.add(new Finding(kind, where, message));
  }

  List<Finding> all() {
    return List.copyOf(all);
  }
}
