package com.seekapa.server.search;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Many words in little memory: a number of 64 bits for each. Of a thousand million words that are
 * not in it, it would take one for a member.
 */
final class WordSet {
  static final WordSet EMPTY = new WordSet(List.of());

  private final long[] hashes;

  WordSet(Collection<String> words) {
    hashes = words.stream().mapToLong(WordSet::hash).sorted().distinct().toArray();
  }

  boolean contains(String word) {
    return Arrays.binarySearch(hashes, hash(word)) >= 0;
  }

  /** FNV-1a (G. Fowler, L. C. Noll, P. Vo). */
  private static long hash(String word) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }
}
