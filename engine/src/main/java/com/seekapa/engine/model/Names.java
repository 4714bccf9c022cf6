package com.seekapa.engine.model;

import java.util.List;
import java.util.Locale;
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

  /** The label at the start of a line or sentence; a word like iPhone stays as it is. */
  public String title() {
    var word = label.split(" ", 2)[0];
    return word.equals(word.toLowerCase(Locale.ROOT))
        ? label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1)
        : label;
  }

  /** Every name, the label first. */
  public Stream<String> all() {
    return Stream.concat(Stream.of(label, plural), synonyms.stream()).distinct();
  }
}
