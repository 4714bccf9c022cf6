package com.seekapa.engine.question.clause;

import com.seekapa.engine.question.Explanation.Origin;
import com.seekapa.engine.question.Stem;
import com.seekapa.engine.question.TypingErrors;
import com.seekapa.engine.question.WordKnowledge;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which words of a model's names a word that isn't one of them may stand for: those with the same
 * stem, those nearly typed, and those that mean about the same. Immutable.
 */
final class NearWords {
  private static final int MOST = 6;

  /** Nearly typed, and of the same stem or meaning: "fulfilment" and "fulfillment". */
  private static final double OTHER_SPELLING = 0.95;

  private static final double ONE_ERROR = 0.7;
  private static final double TWO_ERRORS = 0.6;
  private static final double SAME_STEM = 0.65;
  private static final double SAME_SHORT_STEM = 0.5;
  private static final TypingErrors.Tolerance TOLERANCE = new TypingErrors.Tolerance(5, 8);

  private static final int SHORTEST_PART = 4;
  private static final double COMPOUND = 0.8;

  private final Set<String> words = new TreeSet<>();
  private final Map<String, List<String>> byStem = new HashMap<>();
  private final TypingErrors typed;
  private final WordKnowledge knowledge;

  /** A word of a name, or a whole name, how likely it is meant, up to 1, and why. */
  record Near(String bases, double quality, Origin origin) {
    Near graded(double other) {
      return new Near(bases, other, origin);
    }

    /** This or another of the same word, whichever is likelier. */
    Near or(Near other) {
      return other.quality > quality ? other : this;
    }
  }

  /**
   * @param names in base words, joined by spaces
   */
  NearWords(Collection<String> names, WordKnowledge knowledge) {
    this.knowledge = knowledge;
    names.forEach(name -> words.addAll(List.of(name.split(" "))));
    typed = new TypingErrors(words.stream());
    words.forEach(word -> byStem.computeIfAbsent(Stem.of(word), _ -> new ArrayList<>(1)).add(word));
  }

  /** What a word may stand for, the likeliest first. */
  List<Near> to(String text, String base) {
    var found = new TreeMap<String, Near>();
    knowledge
        .related(base)
        .forEach(it -> add(found, it.word(), quality(it.closeness()), Origin.NEAR_WORD));
    sameStem(base).forEach(it -> add(found, it, stemQuality(base), Origin.STEM));
    boolean mistyped = maybeMistyped(text);
    for (var near : typed.near(base, TOLERANCE)) {
      if (found.containsKey(near.word())) {
        found.computeIfPresent(near.word(), (word, it) -> it.graded(OTHER_SPELLING));
      } else if (mistyped) {
        add(found, near.word(), near.errors() == 1 ? ONE_ERROR : TWO_ERRORS, Origin.TYPING_ERROR);
      }
    }
    if (found.isEmpty()) {
      compounds(base).forEach(it -> found.merge(it.bases(), it, Near::or));
    }
    return found.values().stream()
        .sorted(Comparator.comparingDouble(Near::quality).reversed())
        .limit(MOST)
        .toList();
  }

  /** "hometown" may be the "home city": one part is a word of names, the other means one. */
  private List<Near> compounds(String base) {
    var found = new ArrayList<Near>();
    for (int at = SHORTEST_PART; at <= base.length() - SHORTEST_PART; at++) {
      var first = base.substring(0, at);
      var last = base.substring(at);
      if (words.contains(first)) {
        meant(last).forEach(it -> found.add(compound(first + " " + it.bases(), it.quality())));
      }
      if (words.contains(last)) {
        meant(first).forEach(it -> found.add(compound(it.bases() + " " + last, it.quality())));
      }
    }
    return found;
  }

  private List<Near> meant(String part) {
    if (words.contains(part)) {
      return List.of(new Near(part, 1, Origin.NAME));
    }
    return knowledge.related(part).stream()
        .filter(it -> words.contains(it.word()))
        .map(it -> new Near(it.word(), it.closeness(), Origin.NEAR_WORD))
        .toList();
  }

  private static Near compound(String bases, double quality) {
    return new Near(bases, COMPOUND * quality, Origin.NEAR_WORD);
  }

  private static void add(Map<String, Near> found, String word, double quality, Origin origin) {
    found.merge(word, new Near(word, quality, origin), Near::or);
  }

  /** Names that mean about the same as several words together. */
  List<Near> toPhrase(String bases) {
    return knowledge.related(bases).stream()
        .map(it -> new Near(it.word(), quality(it.closeness()), Origin.NEAR_WORD))
        .limit(MOST)
        .toList();
  }

  /** Whether a word may have been typed in error. */
  boolean maybeMistyped(String text) {
    return !knowledge.isWord(text) && !Cues.isWord(text);
  }

  private List<String> sameStem(String base) {
    return base.length() < 3
        ? List.of()
        : byStem.getOrDefault(Stem.of(base), List.of()).stream()
            .filter(it -> !it.equals(base))
            .toList();
  }

  private static double stemQuality(String base) {
    return Stem.of(base).length() >= 4 ? SAME_STEM : SAME_SHORT_STEM;
  }

  private static double quality(double closeness) {
    return 0.75 * closeness;
  }
}
