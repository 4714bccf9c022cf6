package com.seekapa.engine.phrase;

import java.util.List;

/**
 * What a follow-up changed, in words.
 *
 * @param changes "+ margin", "− channel Online", "month instead of region"
 * @param kept what stayed as it was: "revenue", "last quarter"
 */
public record Difference(List<String> changes, List<String> kept) {
  public Difference {
    changes = List.copyOf(changes);
    kept = List.copyOf(kept);
  }
}
