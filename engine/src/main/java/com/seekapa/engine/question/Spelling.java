package com.seekapa.engine.question;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Reads words that were typed in error as the one word they nearly are. People rarely mistype the
 * first letter, and where a word of English or two near words are possible, none is taken.
 */
final class Spelling {
  private static final String TIMES =
      """
      last this next previous past current since until today yesterday tomorrow day week month \
      quarter half year daily weekly monthly quarterly yearly january february march april may june \
      july august september october november december monday tuesday wednesday thursday friday \
      saturday sunday weekend fiscal\
      """;

  private static final TypingErrors.Tolerance TOLERANCE = new TypingErrors.Tolerance(4, 9);
  private static final int SHORT = 4;

  private final ValueLookup values;
  private final Supplier<WordKnowledge> language;
  private final Set<String> known = new HashSet<>();
  private final TypingErrors typed;

  /**
   * @param language tells words of the language from typing errors; asked for when there is a doubt
   */
  Spelling(Vocabulary vocabulary, Supplier<WordKnowledge> language) {
    this.values = vocabulary.values();
    this.language = language;
    Stream.of(vocabulary.nameWords(), Grammar.phrases(), Stream.of(TIMES))
        .flatMap(it -> it)
        .flatMap(it -> Stream.of(it.split(" ")))
        .forEach(known::add);
    typed = new TypingErrors(known.stream().sorted());
  }

  /** The word that was meant, where this is none. */
  Optional<String> meant(Token token) {
    String base = token.base();
    boolean fine =
        known.contains(base)
            || known.contains(token.text())
            || !token.text().chars().allMatch(Character::isLetter);
    var near = fine ? List.<String>of() : near(token);
    return near.size() != 1 || language.get().isWord(token.text())
        ? Optional.empty()
        : near.stream().findFirst();
  }

  private List<String> near(Token token) {
    var words = typed.near(token.base(), TOLERANCE).stream();
    var ofValues =
        values.nearly(List.of(token.text())).stream()
            .map(it -> String.join(" ", Tokenizer.bases(it.value())))
            .filter(it -> !it.contains(" "))
            .map(it -> new TypingErrors.Near(it, EditDistance.between(token.base(), it)));
    var near =
        Stream.concat(words, ofValues).filter(it -> isLikely(token.base(), it.word())).toList();
    int fewest = near.stream().mapToInt(TypingErrors.Near::errors).min().orElse(0);
    return near.stream()
        .filter(it -> it.errors() == fewest)
        .map(TypingErrors.Near::word)
        .distinct()
        .toList();
  }

  /** A short word with another letter in it is rather another word. */
  private static boolean isLikely(String typed, String word) {
    boolean sameLetters =
        typed.chars().sorted().boxed().toList().equals(word.chars().sorted().boxed().toList());
    boolean longEnough = typed.length() > SHORT || word.length() > typed.length() || sameLetters;
    return longEnough && typed.charAt(0) == word.charAt(0);
  }
}
