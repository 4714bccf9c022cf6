package com.seekapa.server.catalog;

/** The regular plural of an English word, for labels that give none. */
public final class EnglishPlural {
  private EnglishPlural() {}

  public static String of(String word) {
    if (word.matches("(?i).*[^aeiou]y")) {
      return word.substring(0, word.length() - 1) + "ies";
    }
    return word + (word.matches("(?i).*(s|x|z|ch|sh)") ? "es" : "s");
  }
}
