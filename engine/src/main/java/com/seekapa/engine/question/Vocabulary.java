package com.seekapa.engine.question;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.SemanticModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Everything that a question can name: the model's names and synonyms, and values of the data. The
 * words of grammar are the same for every model and are not in here. Immutable after construction.
 */
public final class Vocabulary {
  private final SemanticModel model;
  private final ValueLookup values;
  private final Map<String, List<Meaning>> names = new HashMap<>();
  private int longestName = 1;

  public Vocabulary(SemanticModel model, ValueLookup values) {
    this.model = model;
    this.values = values;
    model.measures().forEach(it -> add(it.names().all(), new Meaning.OfMeasure(it)));
    model.dimensions().forEach(it -> add(it.names().all(), new Meaning.OfDimension(it)));
    model.timeDimensions().forEach(it -> add(it.names().all(), new Meaning.OfTimeDimension(it)));
    model.tables().forEach(it -> add(it.row().all(), new Meaning.OfRow(it)));
    model
        .dimensions()
        .forEach(dimension ->
            dimension
                .valueSynonyms()
                .forEach(
                    (word, meant) -> add(Stream.of(word), new Meaning.OfValues(dimension, meant))));
  }

  public SemanticModel model() {
    return model;
  }

  /** Whether the words of this value may also mean something else. */
  public boolean isAmbiguous(Dimension dimension, String value) {
    var words = Tokenizer.tokens(value).stream().map(Token::text).toList();
    return meanings(String.join(" ", Tokenizer.bases(value)), words).stream()
        .anyMatch(meaning -> !isOf(meaning, dimension));
  }

  ValueLookup values() {
    return values;
  }

  /** What these base words name: the model's names first, then values. */
  List<Meaning> meanings(String bases, List<String> words) {
    var found = new ArrayList<>(names.getOrDefault(bases, List.of()));
    if (found.isEmpty() && bases.endsWith("al")) {
      found.addAll(names.getOrDefault(bases.substring(0, bases.length() - 2), List.of()));
    }
    if (words.size() <= values.longest()) {
      values.find(words).stream()
          .filter(match -> found.stream().noneMatch(it -> isOf(it, match.dimension())))
          .map(match -> new Meaning.OfValues(match.dimension(), List.of(match.value())))
          .forEach(found::add);
    }
    return found;
  }

  private static boolean isOf(Meaning meaning, Dimension dimension) {
    return meaning instanceof Meaning.OfValues values && values.dimension().equals(dimension);
  }

  int longest() {
    return Math.max(longestName, values.longest());
  }

  /** Every word of the model's names, for finding what was nearly typed. */
  Stream<String> nameWords() {
    return names.keySet().stream();
  }

  private void add(Stream<String> phrases, Meaning meaning) {
    phrases
        .map(Tokenizer::bases)
        .filter(bases -> !bases.isEmpty())
        .distinct()
        .forEach(bases -> {
          longestName = Math.max(longestName, bases.size());
          var meanings = names.computeIfAbsent(String.join(" ", bases), _ -> new ArrayList<>(1));
          if (!meanings.contains(meaning)) {
            meanings.add(meaning);
          }
        });
  }
}
