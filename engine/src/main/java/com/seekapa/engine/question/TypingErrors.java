package com.seekapa.engine.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the words that were nearly typed, at a cost that does not grow with their number: two words
 * a few errors apart become the same when a few letters are left out of each, so what is left of
 * each word is kept, sorted (W. Garbe's symmetric delete, 2012). Immutable; a few hundred bytes a
 * word, at most 16 MB.
 */
public final class TypingErrors {
  private static final int SHORTEST = 4;
  private static final int LETTERS_LOOKED_AT = 8;
  private static final int MOST_FORMS = 2_000_000;

  private final List<String> words = new ArrayList<>();

  /** The hash of what is left of a word in the upper half, the word's number in the lower. */
  private final long[] forms;

  /**
   * How many errors are passed over.
   *
   * @param one the letters from which one error is
   * @param two the letters from which two are
   */
  public record Tolerance(int one, int two) {
    int errors(String typed) {
      return typed.length() < one ? 0 : typed.length() < two ? 1 : 2;
    }
  }

  /** A word that was nearly typed. */
  public record Near(String word, int errors) {}

  /** Words in the order of their importance: what is beyond the limit is left out. */
  public TypingErrors(Stream<String> distinct) {
    long[] found = new long[1024];
    int count = 0;
    for (String word : (Iterable<String>) distinct::iterator) {
      if (word.length() < SHORTEST) {
        continue;
      }
      var left = leftOf(word, word.length() < 6 ? 1 : 2);
      if (count + left.size() > MOST_FORMS) {
        break;
      }
      if (count + left.size() > found.length) {
        found = Arrays.copyOf(found, Math.max(found.length * 2, count + left.size()));
      }
      for (String form : left) {
        found[count++] = (long) form.hashCode() << 32 | this.words.size();
      }
      this.words.add(word);
    }
    forms = Arrays.copyOf(found, count);
    Arrays.sort(forms);
  }

  /** Words at most so many errors away, the nearest first; not the word itself. */
  public List<Near> near(String typed, Tolerance tolerance) {
    int errors = tolerance.errors(typed);
    if (errors == 0 || forms.length == 0) {
      return List.of();
    }
    var candidates = new LinkedHashSet<Integer>();
    leftOf(typed, errors).forEach(form -> addWordsOf(form.hashCode(), candidates));
    return candidates.stream()
        .map(words::get)
        .filter(word -> Math.abs(word.length() - typed.length()) <= errors && !word.equals(typed))
        .map(word -> new Near(word, EditDistance.between(typed, word)))
        .filter(it -> it.errors() <= errors)
        .sorted(Comparator.comparingInt(Near::errors).thenComparing(Near::word))
        .toList();
  }

  private void addWordsOf(int hash, Set<Integer> candidates) {
    int at = Arrays.binarySearch(forms, (long) hash << 32);
    for (int i = at < 0 ? -at - 1 : at; i < forms.length && forms[i] >> 32 == hash; i++) {
      candidates.add((int) forms[i]);
    }
  }

  /** The first letters of a word, and what is left when up to so many of them are left out. */
  private static Set<String> leftOf(String word, int errors) {
    var start = word.substring(0, Math.min(word.length(), LETTERS_LOOKED_AT));
    Set<String> all = new LinkedHashSet<>(Set.of(start));
    var last = all;
    for (int i = 0; i < errors; i++) {
      var shorter = new LinkedHashSet<String>();
      last.forEach(form -> addShorter(form, shorter));
      all.addAll(shorter);
      last = shorter;
    }
    return all;
  }

  private static void addShorter(String form, Set<String> shorter) {
    for (int i = 0; i < form.length(); i++) {
      shorter.add(form.substring(0, i) + form.substring(i + 1));
    }
  }
}
