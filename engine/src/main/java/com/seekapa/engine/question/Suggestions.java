package com.seekapa.engine.question;

import com.seekapa.engine.model.Example;
import com.seekapa.engine.model.Names;
import com.seekapa.engine.question.Interpretation.Understood;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Completes a question while it is typed: examples that contain what was typed, names, values and
 * times that the last word begins, and ways to go on from a question that is already whole.
 */
public final class Suggestions {
  private static final int MOST = 8;
  private static final List<String> TIMES =
      List.of(
          "today",
          "yesterday",
          "this week",
          "last week",
          "this month",
          "last month",
          "this quarter",
          "last quarter",
          "this year",
          "last year",
          "year to date",
          "past 12 months",
          "by day",
          "by week",
          "by month",
          "by quarter",
          "by year",
          "compared with last year",
          "compared with the previous period");
  private static final List<String> CONTINUATIONS =
      List.of("by month this year", "last quarter", "this year compared with last year");

  private final Vocabulary vocabulary;
  private final Interpreter interpreter;

  public Suggestions(Vocabulary vocabulary, Interpreter interpreter) {
    this.vocabulary = vocabulary;
    this.interpreter = interpreter;
  }

  /**
   * A way to complete the question.
   *
   * @param text the whole question
   * @param kind what was added: question, measure, dimension, value or time
   * @param detail what the addition is, for people; may be empty
   */
  public record Suggestion(String text, String kind, String detail) {}

  /** At most eight, the likeliest first; each can be gone on with, not each is a question yet. */
  public List<Suggestion> to(String typed, Context context) {
    Map<String, Suggestion> found = new LinkedHashMap<>();
    Stream.of(
            examples(typed),
            names(typed),
            values(typed),
            times(typed),
            continuations(typed, context))
        .flatMap(it -> it)
        .filter(it -> !it.text().equalsIgnoreCase(typed.strip()))
        .takeWhile(_ -> found.size() < MOST)
        .forEach(it -> found.putIfAbsent(it.text().toLowerCase(Locale.ROOT), it));
    return List.copyOf(found.values());
  }

  private Stream<Suggestion> examples(String typed) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    return vocabulary.model().examples().stream()
        .filter(example -> example.question().toLowerCase(Locale.ROOT).startsWith(wanted))
        .limit(wanted.isEmpty() ? MOST : 3)
        .map((Example it) -> new Suggestion(it.question(), "question", it.theme()));
  }

  private Stream<Suggestion> names(String typed) {
    var model = vocabulary.model();
    return Stream.concat(
        model.measures().stream()
            .flatMap(it -> named(typed, it.names(), "measure", it.description())),
        model.dimensions().stream()
            .flatMap(it -> named(typed, it.names(), "dimension", it.description())));
  }

  private static Stream<Suggestion> named(String typed, Names names, String kind, String detail) {
    String begun = lastWord(typed);
    boolean fits =
        !begun.isEmpty()
            && names.all().anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith(begun));
    boolean plural =
        fits
            && names.plural().toLowerCase(Locale.ROOT).startsWith(begun)
            && typed.matches("(?s).*\\d\\s+\\S*");
    return fits
        ? Stream.of(
            new Suggestion(completed(typed, plural ? names.plural() : names.label()), kind, detail))
        : Stream.empty();
  }

  private Stream<Suggestion> values(String typed) {
    String begun = lastWord(typed);
    return begun.length() < 2
        ? Stream.empty()
        : vocabulary.values().startingWith(begun, 4).stream()
            .map(it ->
                new Suggestion(
                    completed(typed, it.value()), "value", it.dimension().names().label()));
  }

  private static Stream<Suggestion> times(String typed) {
    String begun = lastWord(typed);
    boolean first = typed.strip().equalsIgnoreCase(begun);
    return begun.isEmpty() || first
        ? Stream.empty()
        : TIMES.stream()
            .filter(time -> time.startsWith(begun))
            .map(time -> new Suggestion(completed(typed, time), "time", ""));
  }

  private Stream<Suggestion> continuations(String typed, Context context) {
    String whole = typed.strip();
    boolean understood =
        !whole.isEmpty() && interpreter.interpret(whole, context) instanceof Understood;
    if (!understood) {
      return Stream.empty();
    }
    var dimensions =
        vocabulary.model().dimensions().stream().filter(it -> !it.type().isNumeric()).limit(4);
    return Stream.concat(
            dimensions.map(it ->
                new Suggestion(
                    whole + " by " + it.names().label().toLowerCase(Locale.ROOT),
                    "dimension",
                    it.description())),
            CONTINUATIONS.stream().map(it -> new Suggestion(whole + " " + it, "time", "")))
        .filter(it -> interpreter.interpret(it.text(), context) instanceof Understood);
  }

  private static String lastWord(String typed) {
    int space = typed.lastIndexOf(' ');
    return typed.substring(space + 1).toLowerCase(Locale.ROOT);
  }

  private static String completed(String typed, String word) {
    return typed.substring(0, typed.lastIndexOf(' ') + 1) + word;
  }
}
