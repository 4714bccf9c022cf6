package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.Relationship;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.query.SemanticQuery;
import com.seekapa.engine.question.Feasibility;
import com.seekapa.engine.question.Tokenizer;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which way is meant where a table refers to another in several ways: the one that a person chose,
 * the one whose column the question mentions, else the one that says whose a row is rather than
 * what it is about.
 */
final class Ways {
  private static final Set<String> KEYS = Set.of("id", "code", "key", "number", "no");

  private Ways() {}

  /**
   * A table that refers to another in several ways.
   *
   * @param ways the likeliest first
   * @param said whether the first was said or chosen, and not just the likeliest
   * @param likelier whether the first is likelier than the second
   */
  record Choice(List<Relationship> ways, boolean said, boolean likelier) {
    Choice {
      ways = List.copyOf(ways);
    }

    /** The same, after a person chose. */
    Choice settledOn(Relationship way) {
      return new Choice(
          Stream.concat(Stream.of(way), ways.stream()).distinct().toList(), true, true);
    }

    Relationship taken() {
      return ways.getFirst();
    }

    /** The override that settles it. */
    String id() {
      return "way:" + taken().from().table() + ":" + taken().to().table();
    }
  }

  /**
   * @param named the way that the question names at its end
   */
  static List<Choice> of(Sketch sketch, Map<String, String> overrides, Optional<String> named) {
    var rivals = sketch.connections.rivals();
    if (rivals.isEmpty()) {
      return List.of();
    }
    var words =
        sketch.pieces.stream()
            .flatMap(it -> Tokenizer.bases(it.text()).stream())
            .collect(Collectors.toSet());
    return rivals.stream()
        .map(it -> choice(it, words))
        .map(choice -> {
          var name = Optional.ofNullable(overrides.get(choice.id())).or(() -> named);
          return chosen(choice, sketch.model, name);
        })
        .toList();
  }

  /** The same choices, one of them settled. */
  static List<Choice> settled(List<Choice> choices, Choice choice, Relationship way) {
    return choices.stream().map(it -> it.equals(choice) ? it.settledOn(way) : it).toList();
  }

  /** What is followed. */
  static List<Relationship> taken(List<Choice> choices) {
    return choices.stream().map(Choice::taken).toList();
  }

  /** The choices that nobody made and on which the query depends. */
  static List<Choice> open(SemanticQuery query, List<Choice> choices, Feasibility feasibility) {
    var said = choices.stream().filter(Choice::said).toList();
    return said.size() == choices.size() || isPlanned(query, said, feasibility)
        ? List.of()
        : choices.stream()
            .filter(it -> !it.said() && !isPlanned(query, without(it, choices), feasibility))
            .toList();
  }

  private static boolean isPlanned(
      SemanticQuery query, List<Choice> choices, Feasibility feasibility) {
    return feasibility.obstacle(query.via(taken(choices))).isEmpty();
  }

  private static List<Choice> without(Choice choice, List<Choice> choices) {
    return choices.stream().filter(it -> !it.equals(choice)).toList();
  }

  private static Choice choice(List<Relationship> rivals, Set<String> words) {
    var scored =
        rivals.stream()
            .map(it -> new Scored(it, said(it, rivals, words), likelihood(it, rivals)))
            .sorted(
                Comparator.comparingDouble(Scored::score)
                    .reversed()
                    .thenComparing(it -> rivals.indexOf(it.way())))
            .toList();
    var first = scored.get(0);
    var second = scored.get(1);
    return new Choice(
        scored.stream().map(Scored::way).toList(),
        first.said() > second.said(),
        first.score() > second.score());
  }

  /**
   * @param said how many of its own words are in the question
   */
  private record Scored(Relationship way, long said, int likelihood) {
    int score() {
      return 10 * (int) said + likelihood;
    }
  }

  private static Choice chosen(Choice choice, SemanticModel model, Optional<String> name) {
    return choice.ways().stream()
        .filter(it -> name.filter(name(it, model)::equalsIgnoreCase).isPresent())
        .findFirst()
        .map(choice::settledOn)
        .orElse(choice);
  }

  /** What people call a way: the label of its column, without the word for a key. */
  static String name(Relationship way, SemanticModel model) {
    var label =
        model.dimensions().stream()
            .filter(it -> it.home().equals(way.from()))
            .findFirst()
            .map(it -> it.names().label())
            .orElseGet(() -> way.from().column().replace('_', ' '));
    int last = label.lastIndexOf(' ');
    return last > 0 && KEYS.contains(label.substring(last + 1)) ? label.substring(0, last) : label;
  }

  /**
   * The plain one ("customer id" beside "referring customer id") is likelier than others, and what
   * a row is about ("lent" of lendings) less likely.
   */
  private static int likelihood(Relationship way, List<Relationship> rivals) {
    var table = Tokenizer.bases(way.from().table());
    var own = own(way, rivals);
    boolean object =
        own.stream()
            .anyMatch(
                it -> table.stream().anyMatch(word -> word.startsWith(it) || it.startsWith(word)));
    return own.isEmpty() ? 5 : object ? -11 : 0;
  }

  /** How many of the words that only this way has are in the question. */
  private static long said(Relationship way, List<Relationship> rivals, Set<String> words) {
    return own(way, rivals).stream().filter(words::contains).count();
  }

  private static Set<String> own(Relationship way, List<Relationship> rivals) {
    var own = new HashSet<>(Tokenizer.bases(way.from().column()));
    rivals.stream()
        .filter(it -> !it.equals(way))
        .forEach(it -> own.removeAll(Tokenizer.bases(it.from().column())));
    return own;
  }
}
