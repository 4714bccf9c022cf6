package com.seekapa.server.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A meaning and the words that have it, as WordNet keeps them.
 *
 * @param offset where it is in the file of its part of speech
 * @param words in lower case, joined by spaces
 */
record Synset(int offset, List<String> words, List<Pointer> pointers) {
  /**
   * A relation to another meaning, or of one word to another.
   *
   * @param symbol which relation, as in the files: "@" to the broader meaning, "+" to a derived
   *     word
   * @param part the part of speech of what it leads to
   * @param source the word that has the relation, from 1; 0 for all of them
   * @param target the word it leads to; 0 for all of them
   */
  record Pointer(String symbol, char part, int offset, int source, int target) {}

  /** Reads a line such as "10619214 18 n 02 singer 0 vocalist 0 001 @ 10360025 n 0000 | gloss". */
  static Synset parse(String line) {
    var fields = line.split(" ");
    int wordCount = Integer.parseInt(fields[3], 16);
    var words = new ArrayList<String>();
    for (int i = 0; i < wordCount; i++) {
      words.add(word(fields[4 + 2 * i]));
    }
    int at = 4 + 2 * wordCount;
    int pointerCount = Integer.parseInt(fields[at++]);
    var pointers = new ArrayList<Pointer>();
    for (int i = 0; i < pointerCount; i++, at += 4) {
      pointers.add(
          new Pointer(
              fields[at],
              fields[at + 2].charAt(0),
              Integer.parseInt(fields[at + 1]),
              Integer.parseInt(fields[at + 3].substring(0, 2), 16),
              Integer.parseInt(fields[at + 3].substring(2), 16)));
    }
    return new Synset(Integer.parseInt(fields[0]), words, pointers);
  }

  /** Where an adjective can stand is marked behind it: "afloat(p)". */
  private static String word(String field) {
    int mark = field.indexOf('(');
    return WordNet.spoken(mark < 0 ? field : field.substring(0, mark));
  }
}
