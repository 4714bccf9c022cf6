package com.seekapa.server.catalog.infer;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives each part of a model an id that a model file can hold, and no two the same. */
final class Ids {
  private static final int LONGEST = 60;

  private final Set<String> given = new HashSet<>();

  /**
   * A new id.
   *
   * @param name what it should tell of
   * @param otherwise what it is where the name has no Latin letters
   */
  String of(String name, String otherwise) {
    var plain = plain(name);
    var wanted = plain.isEmpty() ? otherwise : plain;
    var start = Character.isLetter(wanted.charAt(0)) ? wanted : "c_" + wanted;
    var short_ = start.substring(0, Math.min(LONGEST - 4, start.length())).replaceAll("_+$", "");
    var id = short_;
    for (int i = 2; !given.add(id); i++) {
      id = short_ + "_" + i;
    }
    return id;
  }

  static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "_")
        .replaceAll("^_+|_+$", "");
  }
}
