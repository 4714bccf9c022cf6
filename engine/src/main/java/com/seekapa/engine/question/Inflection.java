package com.seekapa.engine.question;

import java.util.Map;

/**
 * Takes English plurals back to one form, after the S-stemmer (D. Harman, "How effective is
 * suffixing?", 1991). It need not find the right singular, only the same form for all of a word.
 */
public final class Inflection {
  private static final Map<String, String> IRREGULAR =
      Map.of("people", "person", "men", "man", "women", "woman", "children", "child");

  private Inflection() {}

  public static String base(String word) {
    String irregular = IRREGULAR.get(word);
    if (irregular != null) {
      return irregular;
    }
    if (word.length() <= 3 || !word.endsWith("s")) {
      return word;
    }
    if (word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (word.endsWith("sses")
        || word.endsWith("shes")
        || word.endsWith("ches")
        || word.endsWith("xes")) {
      return word.substring(0, word.length() - 2);
    }
    return word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")
        ? word
        : word.substring(0, word.length() - 1);
  }

  /** Whether the word is a plural, as far as its ending tells. */
  public static boolean isPlural(String word) {
    return !base(word).equals(word);
  }
}
