package com.seekapa.engine.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * What people call a thing: the one label that answers use, its plural, and further words that mean
 * the same in a question. Compared without regard to case.
 */
public record Names(String label, String plural, List<String> synonyms) {
  public Names {
    if (label.isBlank() || plural.isBlank()) {
      throw new IllegalArgumentException("a name must not be blank");
    }
    synonyms = List.copyOf(synonyms);
  }

  /** A thing known by one word, whose plural is formed by adding nothing. */
  public static Names of(String label) {
    return new Names(label, label, List.of());
  }

  /** Every name, the label first. */
  public Stream<String> all() {
    return Stream.concat(Stream.of(label, plural), synonyms.stream()).distinct();
  }
}
