package com.seekapa.server.catalog.infer;

import com.seekapa.engine.model.Names;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The words that are taken within a table, where a word means one thing. */
final class Claims {
  private static final int LONGEST = 100;

  private final Set<String> taken = new HashSet<>();

  /** The first of the words that is free, taken herewith; the last one with a number if none is. */
  String label(Stream<String> wanted) {
    var words = wanted.filter(Claims::isName).toList();
    for (var word : words) {
      if (isFree(word)) {
        take(word);
        return word;
      }
    }
    int number = 2;
    while (!isFree(words.getLast() + " " + number)) {
      number++;
    }
    take(words.getLast() + " " + number);
    return words.getLast() + " " + number;
  }

  private boolean isFree(String word) {
    return !taken.contains(normal(word)) && !taken.contains(normal(English.plural(word)));
  }

  private void take(String word) {
    taken.add(normal(word));
    taken.add(normal(English.plural(word)));
  }

  /** The names of what already has its label: those of the synonyms that are free. */
  Names names(String label, Stream<String> synonyms) {
    var own = List.of(normal(label), normal(English.plural(label)));
    var free = new LinkedHashSet<String>();
    synonyms
        .filter(Claims::isName)
        .filter(word -> !own.contains(normal(word)) && taken.add(normal(word)))
        .forEach(free::add);
    return new Names(label, English.plural(label), List.copyOf(free));
  }

  /** For a measure: a label whose plural is itself. */
  Names measure(Stream<String> labels, Stream<String> synonyms) {
    var label = label(labels);
    return new Names(label, label, names(label, synonyms).synonyms());
  }

  private static boolean isName(String word) {
    return !word.isBlank() && word.length() <= LONGEST - 5;
  }

  private static String normal(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", " ").strip();
  }
}
