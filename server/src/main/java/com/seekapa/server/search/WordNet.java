package com.seekapa.server.search;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The dictionary WordNet 3.1 (G. A. Miller, 1995), read from the class path into 27 MB of memory.
 */
final class WordNet {
  private static final String FOLDER = "/net/sf/extjwnl/data/wordnet/wn31/";

  private final Map<Character, PartOfSpeech> parts;
  private final Map<String, String> irregularVerbs;

  private WordNet(Map<Character, PartOfSpeech> parts, Map<String, String> irregularVerbs) {
    this.parts = parts;
    this.irregularVerbs = irregularVerbs;
  }

  static WordNet read() throws IOException {
    var verbs = part("verb");
    var adjectives = part("adj");
    var parts = Map.of('n', part("noun"), 'v', verbs, 'a', adjectives, 's', adjectives);
    return new WordNet(parts, exceptions());
  }

  private static PartOfSpeech part(String name) throws IOException {
    return new PartOfSpeech(bytes("index." + name), bytes("data." + name));
  }

  private static Map<String, String> exceptions() throws IOException {
    var exceptions = new HashMap<String, String>();
    new String(bytes("verb.exc"), StandardCharsets.ISO_8859_1)
        .lines()
        .map(line -> line.split(" "))
        .forEach(words -> exceptions.put(spoken(words[0]), spoken(words[1])));
    return Map.copyOf(exceptions);
  }

  private static byte[] bytes(String file) throws IOException {
    try (var stream = WordNet.class.getResourceAsStream(FOLDER + file)) {
      if (stream == null) {
        throw new FileNotFoundException(file + " of WordNet is not on the class path");
      }
      return stream.readAllBytes();
    }
  }

  /** Every part of speech once. */
  List<PartOfSpeech> parts() {
    return parts.values().stream().distinct().toList();
  }

  /** Nouns, verbs or adjectives by their letter; empty for others, which name nothing. */
  Optional<PartOfSpeech> part(char letter) {
    return Optional.ofNullable(parts.get(letter));
  }

  /** Forms of verbs that no rule gives, with their verbs: "born", "bear". */
  Map<String, String> irregularVerbs() {
    return irregularVerbs;
  }

  /** Every word and phrase, some more than once. */
  List<String> words() {
    var words = new ArrayList<String>();
    parts().forEach(it -> it.eachWord(words::add));
    return words;
  }

  /** As people write it. */
  static String spoken(String word) {
    return word.replace('_', ' ').toLowerCase(Locale.ROOT);
  }

  /** As the files have it. */
  static String written(String word) {
    return word.replace(' ', '_');
  }
}
