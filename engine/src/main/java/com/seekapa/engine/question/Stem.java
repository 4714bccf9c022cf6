package com.seekapa.engine.question;

import java.util.List;

/**
 * Takes the endings off an English word, so that "directed", "directing" and "director" meet. After
 * M. F. Porter, "An algorithm for suffix stripping" (1980), with the endings of agents ("supplier")
 * and actions ("acquisition"), and in one step.
 */
public final class Stem {
  private static final int SHORTEST = 3;

  /** An ending and how many letters must be left before it. */
  private record Ending(String letters, int left) {}

  private static final List<Ending> ENDINGS =
      List.of(
          new Ending("isation", 3),
          new Ending("ization", 3),
          new Ending("ational", 4),
          new Ending("ically", 4),
          new Ending("ement", 4),
          new Ending("ation", 4),
          new Ending("ition", 4),
          new Ending("ment", 4),
          new Ending("ness", 4),
          new Ending("ator", 4),
          new Ending("ance", 4),
          new Ending("ence", 4),
          new Ending("able", 4),
          new Ending("ible", 4),
          new Ending("ing", 2),
          new Ending("ise", 4),
          new Ending("ize", 4),
          new Ending("ate", 4),
          new Ending("ion", 5),
          new Ending("ant", 4),
          new Ending("ent", 4),
          new Ending("ful", 4),
          new Ending("ive", 4),
          new Ending("ity", 4),
          new Ending("ed", 2),
          new Ending("er", 3),
          new Ending("or", 4),
          new Ending("al", 4),
          new Ending("ic", 4),
          new Ending("ly", 4));

  private Stem() {}

  /** The stem of a word in base form; the word itself if nothing can be taken off. */
  public static String of(String word) {
    var stem = word;
    for (var ending : ENDINGS) {
      if (stem.endsWith(ending.letters())
          && stem.length() - ending.letters().length() >= ending.left()) {
        stem = stem.substring(0, stem.length() - ending.letters().length());
        break;
      }
    }
    return tidied(stem);
  }

  /** Without a doubled consonant ("runn") or a last vowel that endings swallow ("hire"). */
  private static String tidied(String stem) {
    int last = stem.length() - 1;
    if (last >= SHORTEST
        && stem.charAt(last) == stem.charAt(last - 1)
        && "aeiou".indexOf(stem.charAt(last)) < 0) {
      return stem.substring(0, last);
    }
    return last >= 2 && "eyi".indexOf(stem.charAt(last)) >= 0 ? stem.substring(0, last) : stem;
  }
}
