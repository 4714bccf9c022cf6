package com.seekapa.server.catalog.infer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The English words that names of tables and columns are usually made of, and what shortens them.
 */
final class Words {
  private static final Set<String> KNOWN = new HashSet<>(List.of(read("words.txt").split("\\s+")));
  private static final Map<String, List<String>> SHORT = abbreviations();

  /** A part of a run-together name that may be shorter than others. */
  private static final Set<String> SHORT_PARTS =
      Set.of("id", "no", "num", "day", "age", "fee", "tax", "key", "stu", "emp", "dob", "url");

  private static final int SHORTEST_PART = 4;
  private static final int MOST_PARTS = 3;
  private static final int SHORTEST_CORRECTED = 7;

  private Words() {}

  static boolean isKnown(String word) {
    return KNOWN.contains(word)
        || KNOWN.contains(English.singular(word))
        || word.chars().allMatch(Character::isDigit);
  }

  /** The words that an abbreviation stands for. */
  static Optional<List<String>> expansion(String word) {
    return Optional.ofNullable(SHORT.get(word));
  }

  /** The words that were written as one, as few as possible: invoicedate, empid, usedpartid. */
  static Optional<List<String>> parts(String word) {
    return parts(word, 2).or(() -> parts(word, MOST_PARTS));
  }

  private static Optional<List<String>> parts(String word, int most) {
    for (int cut = word.length() - 2; cut >= 3; cut--) {
      var first = word.substring(0, cut);
      var rest =
          isPart(word.substring(cut))
              ? Optional.of(List.of(word.substring(cut)))
              : most > 2 ? parts(word.substring(cut), most - 1) : Optional.<List<String>>empty();
      if (isPart(first) && rest.isPresent()) {
        return Optional.of(Stream.concat(Stream.of(first), rest.get().stream()).toList());
      }
    }
    return Optional.empty();
  }

  private static boolean isPart(String word) {
    return SHORT_PARTS.contains(word) || (word.length() >= SHORTEST_PART && isKnown(word));
  }

  /** The only known word that is one typing error away from a long word. */
  static Optional<String> corrected(String word) {
    if (word.length() < SHORTEST_CORRECTED || isInflected(word)) {
      return Optional.empty();
    }
    var near =
        KNOWN.stream()
            .filter(known -> known.charAt(0) == word.charAt(0) && isOneErrorAway(known, word))
            .limit(2)
            .toList();
    return near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
  }

  /** A right form of a known word, which is no error though the word list lacks it. */
  private static boolean isInflected(String word) {
    return List.of("s", "es", "d", "ed", "er", "or", "ing", "ly", "al", "n").stream()
        .filter(word::endsWith)
        .map(ending -> word.substring(0, word.length() - ending.length()))
        .anyMatch(stem -> KNOWN.contains(stem) || KNOWN.contains(stem + "e"));
  }

  /** One letter more, less, changed, or swapped with its neighbour. */
  static boolean isOneErrorAway(String one, String other) {
    if (Math.abs(one.length() - other.length()) > 1 || one.equals(other)) {
      return false;
    }
    var shorter = one.length() <= other.length() ? one : other;
    var longer = one.length() <= other.length() ? other : one;
    int start = 0;
    while (start < shorter.length() && shorter.charAt(start) == longer.charAt(start)) {
      start++;
    }
    if (shorter.length() < longer.length()) {
      return shorter.substring(start).equals(longer.substring(start + 1));
    }
    return shorter.substring(start + 1).equals(longer.substring(start + 1))
        || isSwapped(shorter, longer, start);
  }

  private static boolean isSwapped(String one, String other, int at) {
    return at + 1 < one.length()
        && one.charAt(at) == other.charAt(at + 1)
        && one.charAt(at + 1) == other.charAt(at)
        && one.substring(at + 2).equals(other.substring(at + 2));
  }

  private static Map<String, List<String>> abbreviations() {
    var found = new HashMap<String, List<String>>();
    read("abbreviations.txt")
        .lines()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .map(line -> Arrays.asList(line.split(" ")))
        .forEach(words -> found.put(words.getFirst(), List.copyOf(words.subList(1, words.size()))));
    return Map.copyOf(found);
  }

  private static String read(String name) {
    try (InputStream stream = Objects.requireNonNull(Words.class.getResourceAsStream(name))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
