package com.seekapa.server.catalog.infer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The name of a table or column, as words that people say: {@code dept_emp} is department employee.
 *
 * @param written the words as they stand in the name, in lower case
 * @param said the words with abbreviations written out and slips corrected
 * @param unknown the words that look shortened, and are no abbreviations that we know
 */
record PhysicalName(List<String> written, List<String> said, List<String> unknown) {
  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  /** Between a small letter and a capital, before the last capital of several, around digits. */
  private static final Pattern BOUNDARY =
      Pattern.compile(
          "(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})"
              + "|(?<=\\p{L}{2})(?=\\d)|(?<=\\d)(?=\\p{L}{3})");

  /** What follows the initial of a table in names of columns. */
  private static final Set<String> APART = Set.of("id", "no", "num", "name", "number", "code");

  PhysicalName {
    written = List.copyOf(written);
    said = List.copyOf(said);
    unknown = List.copyOf(unknown);
  }

  static PhysicalName of(String name) {
    return of(name, List.of());
  }

  /**
   * The name of a column.
   *
   * @param row what a row of its table is called, which its name may shorten: vno, v_id, SanctName
   */
  static PhysicalName of(String name, List<String> row) {
    var written = words(name);
    var whole = Words.expansion(String.join("", written));
    if (whole.isPresent()) {
      return new PhysicalName(written, whole.get(), List.of());
    }
    var said = new ArrayList<String>();
    var unknown = new ArrayList<String>();
    for (var word : withInitialApart(written, row)) {
      said.addAll(said.isEmpty() && shortens(word, row) ? row : said(word, unknown));
    }
    return new PhysicalName(written, said, unknown);
  }

  /** A row, or its initial, in front of what nearly every table has: vno, vid, venueid. */
  private static List<String> withInitialApart(List<String> words, List<String> row) {
    var first = words.isEmpty() ? "" : words.getFirst();
    var own = String.join("", row);
    if (own.length() >= 3
        && first.startsWith(own)
        && APART.contains(first.substring(own.length()))) {
      return Stream.of(row, List.of(first.substring(own.length())), words.subList(1, words.size()))
          .flatMap(List::stream)
          .toList();
    }
    if (first.length() < 3
        || !APART.contains(first.substring(1))
        || !shortens(first.substring(0, 1), row)) {
      return words;
    }
    var apart = new ArrayList<>(List.of(first.substring(0, 1), first.substring(1)));
    apart.addAll(words.subList(1, words.size()));
    return apart;
  }

  /** Whether the word is the initial of what a row is called, or an unknown beginning of it. */
  private static boolean shortens(String word, List<String> row) {
    return !row.isEmpty()
        && row.getFirst().startsWith(word)
        && (word.length() == 1
            || (word.length() >= 3
                && word.length() < row.getFirst().length()
                && !Words.isKnown(word)
                && Words.expansion(word).isEmpty()));
  }

  /** The words of a name or label, in lower case. */
  static List<String> words(String name) {
    return SEPARATORS
        .splitAsStream(name)
        .flatMap(PhysicalName::cut)
        .map(word -> word.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static Stream<String> cut(String word) {
    return word.equals(word.toUpperCase(Locale.ROOT)) && word.length() <= 4
        ? Stream.of(word)
        : BOUNDARY.splitAsStream(word);
  }

  private static List<String> said(String word, List<String> unknown) {
    var expansion = Words.expansion(word);
    if (expansion.isPresent()) {
      return expansion.get();
    }
    if (Words.isKnown(word)) {
      return List.of(word);
    }
    var parts = Words.parts(word);
    if (parts.isPresent()) {
      return parts.get().stream()
          .flatMap(part -> Words.expansion(part).orElse(List.of(part)).stream())
          .toList();
    }
    var corrected = Words.corrected(word);
    if (corrected.isEmpty() && looksShortened(word)) {
      unknown.add(word);
    }
    return List.of(corrected.orElse(word));
  }

  /** Few letters, or no vowel among them; other unknown words are taken for what people say. */
  private static boolean looksShortened(String word) {
    return word.matches("[a-z]{1,4}|[b-df-hj-np-tv-xz]+");
  }

  String phrase() {
    return String.join(" ", said);
  }

  String writtenPhrase() {
    return String.join(" ", written);
  }
}
