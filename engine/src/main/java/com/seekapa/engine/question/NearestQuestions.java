package com.seekapa.engine.question;

import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Example;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.query.QueryEdit;
import com.seekapa.engine.query.SemanticQuery;
import com.seekapa.engine.question.Interpretation.NotUnderstood;
import com.seekapa.engine.question.Interpretation.Understood;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds, for a question that was refused, the nearest ones that can be answered: what was asked
 * before broken down, where it asks why; with a typing error mended, without what was not
 * understood, about the same measure or dimension, or an example of the model with the same words.
 * Each is checked by asking it.
 */
public final class NearestQuestions {
  private static final int MOST = 3;

  private final Vocabulary vocabulary;
  private final Interpreter interpreter;
  private final Function<SemanticQuery, String> phrase;

  public NearestQuestions(
      Vocabulary vocabulary, Interpreter interpreter, Function<SemanticQuery, String> phrase) {
    this.vocabulary = vocabulary;
    this.interpreter = interpreter;
    this.phrase = phrase;
  }

  /** At most three questions, the nearest first; the same for the same question. */
  public List<String> to(String question, NotUnderstood refusal, Context context) {
    Map<String, String> found = new LinkedHashMap<>();
    var candidates =
        Stream.<Function<Void, Stream<String>>>of(
                _ -> brokenDown(question, context),
                _ -> mended(question, refusal).stream(),
                _ -> without(question, refusal).stream(),
                _ -> aboutTheSame(refusal),
                _ -> examples(question))
            .flatMap(source -> source.apply(null));
    candidates
        .flatMap(candidate -> understood(candidate, context.alone()).stream())
        .takeWhile(_ -> found.size() < MOST)
        .forEach(query -> found.putIfAbsent(query.hash(), phrase.apply(query)));
    return found.values().stream().distinct().limit(MOST).toList();
  }

  private Optional<SemanticQuery> understood(String question, Context context) {
    return interpreter.interpret(question, context) instanceof Understood understood
        ? Optional.of(understood.query())
        : Optional.empty();
  }

  /**
   * "Why?" can't be told, but where a number comes from can: the last question, by other things.
   */
  private Stream<String> brokenDown(String question, Context context) {
    boolean why =
        Tokenizer.bases(question).stream()
            .anyMatch(base -> Grammar.meanings(base).contains(Meaning.Grammatical.of(Word.WHY)));
    return context.last().filter(last -> why && !last.measures().isEmpty()).stream()
        .flatMap(last ->
            vocabulary.model().dimensions().stream()
                .filter(dimension -> dimension.type() == DataType.TEXT)
                .map(Grouping.ByDimension::new)
                .filter(by -> !last.groupings().contains(by))
                .flatMap(by -> by(last, by).stream()))
        .map(phrase);
  }

  private static Optional<SemanticQuery> by(SemanticQuery query, Grouping grouping) {
    return QueryEdit.apply(
        query,
        List.of(
            new QueryEdit.SetGroupings(List.of(grouping)),
            new QueryEdit.SetOrder(List.of()),
            new QueryEdit.SetLimit(OptionalInt.empty())));
  }

  /** Each unknown word replaced by the name that is one typing error away, if there is one. */
  private Optional<String> mended(String question, NotUnderstood refusal) {
    String mended = question;
    boolean changed = false;
    for (var span : refusal.spans().reversed()) {
      var nearest =
          span.role() == Span.Role.IGNORED ? nearestName(span.text()) : Optional.<String>empty();
      if (nearest.isPresent()) {
        mended = mended.substring(0, span.start()) + nearest.get() + mended.substring(span.end());
        changed = true;
      }
    }
    return changed ? Optional.of(mended) : Optional.empty();
  }

  private Optional<String> nearestName(String typed) {
    String word = String.join(" ", Tokenizer.bases(typed));
    int allowed = word.length() < 4 ? 0 : word.length() < 8 ? 1 : 2;
    return vocabulary
        .nameWords()
        .filter(name -> Math.abs(name.length() - word.length()) <= allowed)
        .map(name -> Map.entry(name, EditDistance.between(word, name)))
        .filter(entry -> entry.getValue() <= allowed)
        .min(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }

  private static Optional<String> without(String question, NotUnderstood refusal) {
    var text = new StringBuilder(question);
    for (var span : refusal.spans().reversed()) {
      if (span.role() == Span.Role.IGNORED) {
        text.delete(span.start(), span.end());
      }
    }
    return text.length() == question.length() ? Optional.empty() : Optional.of(text.toString());
  }

  /** The measures that were named, by the dimensions that were named or come first. */
  private Stream<String> aboutTheSame(NotUnderstood refusal) {
    var model = vocabulary.model();
    var named =
        refusal.spans().stream().map(Span::text).map(Tokenizer::bases).collect(Collectors.toSet());
    var measures =
        model.measures().stream()
            .filter(it -> it.names().all().map(Tokenizer::bases).anyMatch(named::contains))
            .toList();
    var dimensions =
        Stream.concat(
                model.dimensions().stream()
                    .filter(it -> it.names().all().map(Tokenizer::bases).anyMatch(named::contains)),
                model.dimensions().stream().filter(it -> !it.type().isNumeric()))
            .map(Dimension::names)
            .distinct()
            .limit(MOST)
            .toList();
    return measures.stream()
        .flatMap(measure ->
            Stream.concat(
                dimensions.stream().map(it -> measure.names().label() + " by " + it.label()),
                Stream.of(measure.names().label() + " by month this year")));
  }

  /** The model's own examples, those that share most words first. */
  private Stream<String> examples(String question) {
    var words = new HashSet<>(Tokenizer.bases(question));
    return vocabulary.model().examples().stream()
        .map(Example::question)
        .sorted(Comparator.comparingLong((String example) -> -shared(words, example)));
  }

  private static long shared(Set<String> words, String example) {
    return Tokenizer.bases(example).stream().distinct().filter(words::contains).count();
  }
}
