package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.Names;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.question.Tokenizer;
import com.seekapa.engine.question.ValueLookup;
import com.seekapa.engine.question.WordKnowledge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What people may call the tables, columns and own measures of a model: full names, names without
 * the words that the table already says, and parts of longer names, each with a quality. Immutable.
 */
public final class Lexicon {
  private static final Set<String> MOMENTS = Set.of("datetime", "timestamp");

  private static final Set<String> HEADS =
      Set.of("date", "day", "time", "month", "year", "place", "type", "amount", "cost", "price");

  private static final double FULL = 1.0;
  private static final double SYNONYM = 0.96;
  private static final double SAME = 0.9;
  private static final double WITHOUT_TABLE = 0.93;
  private static final double WITHOUT_SUFFIX = 0.75;
  private static final double PART = 0.55;

  /** "colour" is rather the name of a colour than its key. */
  private static final double NAMES_BEFORE_KEYS = 0.02;

  private static final Set<String> SUFFIXES = Set.of("id", "code", "name", "number", "type");

  /** Letters by which data tells men from women, and the words for them. */
  private static final Map<String, List<String>> GENDERS =
      Map.of("M", List.of("male", "man", "boy"), "F", List.of("female", "woman", "girl"));

  private static final Set<String> KEYS =
      Set.of("id", "code", "number", "identifier", "identification");
  private static final Set<String> SAY_NOTHING =
      Set.of(
          "of", "the", "in", "to", "from", "for", "a", "id", "is", "and", "or", "by", "at", "on",
          "all");

  private final SemanticModel model;
  private final ValueLookup values;
  private final Map<String, Map<Sense, Double>> names = new HashMap<>();
  private final NearWords near;
  private int longest = 1;

  public Lexicon(SemanticModel model, ValueLookup values) {
    this(model, values, WordKnowledge.everyday());
  }

  public Lexicon(SemanticModel model, ValueLookup values, WordKnowledge knowledge) {
    this.model = model;
    this.values = values;
    model.tables().forEach(this::add);
    model.dimensions().forEach(this::add);
    model.tables().forEach(this::addNaming);
    model.dimensions().forEach(this::addValueWords);
    model.dimensions().forEach(it -> addSame(it, knowledge));
    model.measures().forEach(this::add);
    near = new NearWords(names.keySet(), knowledge);
  }

  SemanticModel model() {
    return model;
  }

  ValueLookup values() {
    return values;
  }

  NearWords near() {
    return near;
  }

  int longest() {
    return Math.max(longest, values.longest());
  }

  /** Tables and columns that these base words may name, the best first. */
  List<Sense> named(String bases) {
    var found = names.getOrDefault(bases, Map.of());
    return found.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(entry -> withQuality(entry.getKey(), entry.getValue()))
        .toList();
  }

  static Sense withQuality(Sense sense, double quality) {
    return switch (sense) {
      case Sense.OfTable(var table, _) -> new Sense.OfTable(table, quality);
      case Sense.OfColumn(var dimension, _) -> new Sense.OfColumn(dimension, quality);
      case Sense.OfCue _,
          Sense.OfValue _,
          Sense.OfNumber _,
          Sense.OfRange _,
          Sense.OfMeasure _,
          Sense.OfPart _,
          Sense.OfChart _,
          Sense.Quoted _,
          Sense.Unknown _ ->
          sense;
    };
  }

  private void add(Table table) {
    var sense = new Sense.OfTable(table, 0);
    add(table.row(), sense);
    add(Tokenizer.bases(table.name()), sense, SYNONYM);
    parts(Tokenizer.bases(table.row().label()), sense, PART + 0.06);
  }

  /** Whatever names a row is its name, even where the column is called otherwise. */
  private void addNaming(Table table) {
    table
        .naming()
        .map(model::dimension)
        .ifPresent(naming -> {
          var sense = new Sense.OfColumn(naming, 0);
          add(joined(Tokenizer.bases(table.row().label()), List.of("name")), sense, SYNONYM);
          add(List.of("name"), sense, WITHOUT_SUFFIX);
          add(joined(Tokenizer.bases(naming.names().label()), List.of("name")), sense, SYNONYM);
        });
  }

  /** Words that mean the very same: gender and sex. */
  private void addSame(Dimension dimension, WordKnowledge knowledge) {
    var label = String.join(" ", Tokenizer.bases(dimension.names().label()));
    knowledge.related(label).stream()
        .filter(it -> it.closeness() >= 1)
        .forEach(it -> add(List.of(it.word().split(" ")), new Sense.OfColumn(dimension, 0), SAME));
  }

  /** What people say for values that the data abbreviates. */
  private void addValueWords(Dimension dimension) {
    dimension
        .valueSynonyms()
        .forEach((words, meant) ->
            meant.forEach(
                value -> add(Tokenizer.bases(words), new Sense.OfValue(dimension, value), FULL)));
    var letters = GENDERS.keySet().stream().filter(letter -> holds(dimension, letter)).toList();
    if (letters.size() == GENDERS.size()) {
      GENDERS.forEach((letter, words) ->
          words.forEach(
              word -> add(Tokenizer.bases(word), new Sense.OfValue(dimension, letter), FULL)));
    }
  }

  /** How a column writes yes and no. */
  record Flag(String yes, String no) {}

  private static final List<Flag> FLAGS =
      List.of(
          new Flag("Y", "N"),
          new Flag("Yes", "No"),
          new Flag("yes", "no"),
          new Flag("T", "F"),
          new Flag("True", "False"),
          new Flag("true", "false"));

  /** What the column writes for yes and no; empty for other columns. */
  Optional<Flag> flag(Dimension dimension) {
    return dimension.type() == DataType.BOOLEAN
        ? Optional.of(new Flag("true", "false"))
        : written(dimension);
  }

  private Optional<Flag> written(Dimension dimension) {
    return FLAGS.stream()
        .filter(it -> holds(dimension, it.yes()) && holds(dimension, it.no()))
        .findFirst();
  }

  private boolean holds(Dimension dimension, String value) {
    return values.find(List.of(value.toLowerCase(Locale.ROOT))).stream()
        .anyMatch(it -> it.dimension().equals(dimension) && it.value().equals(value));
  }

  private void add(Dimension dimension) {
    var sense = new Sense.OfColumn(dimension, 0);
    var table = Tokenizer.bases(model.table(dimension.home().table()).row().label());
    add(dimension.names(), sense);
    add(Tokenizer.bases(dimension.home().column()), sense, SYNONYM);
    dimension.names().all().forEach(name -> shorter(Tokenizer.bases(name), table, sense));
    var label = Tokenizer.bases(dimension.names().label());
    if (!startsWith(label, table)) {
      add(joined(table, label), sense, FULL);
    }
    parts(label, sense, PART);
    turned(label, sense);
    if (Money.isPaid(dimension)) {
      Money.names(table).forEach((name, quality) -> add(name, sense, quality));
    }
    if (model.timeDimensions().stream().anyMatch(it -> it.column().equals(dimension.home()))) {
      add(List.of("date"), sense, 0.8);
      add(List.of("day"), sense, 0.78);
    }
  }

  /**
   * What people call a measure of theirs. "total amount" and "number of orders" need no words of
   * their own: they are read as what they say.
   */
  private void add(Measure measure) {
    var sense = new Sense.OfMeasure(measure);
    measure
        .names()
        .all()
        .map(Tokenizer::bases)
        .filter(bases -> !bases.isEmpty() && !saysHow(bases))
        .filter(bases -> !isName(bases))
        .forEach(bases -> add(bases, sense, FULL));
  }

  /** Whether a table or column is called so, and not only something near to it. */
  private boolean isName(List<String> bases) {
    return names.getOrDefault(String.join(" ", bases), Map.of()).values().stream()
        .anyMatch(it -> it >= SAME);
  }

  private static boolean saysHow(List<String> bases) {
    return isAggregate(bases.getFirst()) || isAggregate(bases.getLast());
  }

  private static boolean isAggregate(String word) {
    return Cues.sense(word)
        .filter(it -> it instanceof Sense.OfCue(var cue) && cue.kind() == Cue.Kind.AGGREGATE)
        .isPresent();
  }

  private void add(Names said, Sense sense) {
    said.all()
        .forEach(name -> {
          var bases = Tokenizer.bases(name);
          add(
              bases,
              sense,
              name.equals(said.label()) || name.equals(said.plural()) ? FULL : SYNONYM);
          if (bases.size() > 1) {
            add(List.of(String.join("", bases)), sense, SYNONYM);
          }
        });
  }

  /** "invoice type" of invoices is their "type"; "department name" may be said as "department". */
  private void shorter(List<String> label, List<String> table, Sense sense) {
    if (startsWith(label, table) && label.size() > table.size()) {
      add(label.subList(table.size(), label.size()), sense, WITHOUT_TABLE);
    } else if (label.size() > 1 && !table.isEmpty() && label.getFirst().equals(table.getLast())) {
      add(label.subList(1, label.size()), sense, WITHOUT_TABLE);
    } else if (label.size() > 1 && label.getFirst().equals(table.getFirst())) {
      add(label.subList(1, label.size()), sense, WITHOUT_TABLE);
    }
    if (label.size() > 1 && SUFFIXES.contains(label.getLast())) {
      boolean key = KEYS.contains(label.getLast());
      add(
          label.subList(0, label.size() - 1),
          sense,
          key ? WITHOUT_SUFFIX - NAMES_BEFORE_KEYS : WITHOUT_SUFFIX);
    }
    if (label.size() > 1 && KEYS.contains(label.getLast())) {
      KEYS.forEach(
          key -> add(joined(label.subList(0, label.size() - 1), List.of(key)), sense, SYNONYM));
    }
  }

  /** "date of birth" is the birth date, "date loan end" the end date. */
  private void turned(List<String> label, Sense sense) {
    var rest = label.stream().skip(1).filter(it -> !it.equals("of")).toList();
    var head = MOMENTS.contains(label.getFirst()) ? "date" : label.getFirst();
    if (!rest.isEmpty() && HEADS.contains(head)) {
      add(joined(rest, List.of(head)), sense, SYNONYM);
      add(List.of(rest.getLast(), head), sense, PART + 0.1);
    }
  }

  private void parts(List<String> label, Sense sense, double quality) {
    if (label.size() > 2) {
      add(List.of(label.getFirst(), label.getLast()), sense, quality + 0.1);
    }
    for (int from = 0; from < label.size(); from++) {
      for (int to = from + 1; to <= label.size(); to++) {
        var part = label.subList(from, to);
        if (part.size() < label.size() && !SAY_NOTHING.containsAll(part)) {
          add(part, sense, quality + 0.1 * part.size() / label.size());
        }
      }
    }
  }

  private void add(List<String> bases, Sense sense, double quality) {
    if (!bases.isEmpty()) {
      longest = Math.max(longest, bases.size());
      names
          .computeIfAbsent(String.join(" ", bases), _ -> new LinkedHashMap<>(2))
          .merge(sense, quality, Math::max);
    }
  }

  private static boolean startsWith(List<String> label, List<String> start) {
    return label.size() >= start.size() && label.subList(0, start.size()).equals(start);
  }

  private static List<String> joined(List<String> first, List<String> second) {
    var both = new ArrayList<>(first);
    both.addAll(second);
    return both;
  }
}
