package com.seekapa.engine.question.clause;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A question, and what was chosen when it was asked back, which stands behind it.
 *
 * @param rest the question as it was, which is the start of the whole
 * @param way the way between two tables
 * @param senses what words are taken for, as {@link SenseText} calls it, by the words
 */
record Clarified(String rest, Optional<String> way, Map<String, String> senses) {
  Clarified {
    senses = Map.copyOf(senses);
  }

  /** Choices stand one behind another. */
  static Clarified of(String question, WayText ways) {
    var clarified = new Clarified(question, Optional.empty(), Map.of());
    var next = clarified.next(ways);
    while (next.isPresent()) {
      clarified = next.get();
      next = clarified.next(ways);
    }
    return clarified;
  }

  private Optional<Clarified> next(WayText ways) {
    return ways.said(rest)
        .map(it -> new Clarified(it.rest(), way.or(() -> Optional.of(it.way())), senses))
        .or(() -> SenseText.said(rest).map(it -> taking(it.rest(), it.word(), it.sense())));
  }

  private Clarified taking(String start, String word, String sense) {
    var all = new HashMap<>(senses);
    all.put(word, sense);
    return new Clarified(start, way, all);
  }

  /** With what was chosen in place instead of assumptions, by their ids. */
  Clarified choosing(Map<String, String> overrides) {
    var all = new HashMap<>(senses);
    overrides.forEach((id, chosen) -> SenseText.word(id).ifPresent(it -> all.put(it, chosen)));
    return new Clarified(rest, way, all);
  }

  boolean isSaid() {
    return way.isPresent() || !senses.isEmpty();
  }
}
