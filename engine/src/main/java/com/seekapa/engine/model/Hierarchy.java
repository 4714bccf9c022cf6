package com.seekapa.engine.model;

import java.util.List;

/** Dimensions from the widest to the narrowest, by id: region, country. */
public record Hierarchy(String name, List<String> levels) {
  public Hierarchy {
    levels = List.copyOf(levels);
  }
}
