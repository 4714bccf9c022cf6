package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.model.TimePart;
import com.seekapa.engine.query.ChartKind;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.query.Ordering.Direction;
import com.seekapa.engine.question.Tokenizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A question on its way to a query: its pieces, which of them have been used, and what the clauses
 * said so far. Belongs to one thread.
 */
final class Sketch {
  /** Something to be shown, in the order of the question. */
  sealed interface Output {
    record OfColumn(Dimension dimension) implements Output {}

    record OfMeasure(Measure measure) implements Output {}

    /** The rows of a table, by their names. */
    record OfRows(Table table) implements Output {}
  }

  /** What rows are ordered by, before it is known what the result shows. */
  sealed interface Key {
    record XAxis() implements Key {}

    record YAxis() implements Key {}

    /** Whatever is counted. */
    record Count() implements Key {}

    record OfColumn(Dimension dimension) implements Key {}

    record OfMeasure(Measure measure) implements Key {}

    /** Not said. */
    record Open() implements Key {}
  }

  record Order(Key key, Direction direction) {}

  /** Dates put into parts of the calendar; the column may be left to be found. */
  record Bin(TimePart part, Optional<Dimension> column) {}

  /** A condition, and whether an "or" stands before it. */
  record Condition(Filter filter, boolean alternative) {}

  final SemanticModel model;
  final Connections connections;
  final Aggregates aggregates;
  final List<Piece> pieces;
  private final List<String> typed;
  private final boolean[] used;
  private final Function<Dimension, Optional<Lexicon.Flag>> flags;

  final List<Output> outputs = new ArrayList<>();

  /** What a sentence of its own says the result shows. */
  final List<Output> reported = new ArrayList<>();

  final Set<Grouping> groups = new LinkedHashSet<>();
  final Set<Table> groupedRows = new LinkedHashSet<>();
  final Set<Dimension> colours = new LinkedHashSet<>();

  /** Columns with several values set side by side: "male and female". */
  final Set<Dimension> compared = new LinkedHashSet<>();

  final List<Bin> bins = new ArrayList<>();

  /** The dates by whose days rows are grouped, where nothing else is said of these dates. */
  final Set<Dimension> days = new LinkedHashSet<>();

  final List<Condition> conditions = new ArrayList<>();
  final List<Order> orders = new ArrayList<>();
  Optional<ChartKind> chart = Optional.empty();
  OptionalInt limit = OptionalInt.empty();
  boolean distinct;

  /** Whether something is counted that the question doesn't name ("and count them"). */
  boolean counted;

  boolean everything;

  /** Whether pairs of values are shown against each other. */
  boolean versus;

  boolean overTime;

  /**
   * @param typed each piece as it was typed
   */
  Sketch(Lexicon lexicon, Connections connections, List<Piece> pieces, List<String> typed) {
    this(lexicon.model(), connections, lexicon::flag, pieces, typed);
  }

  private Sketch(
      SemanticModel model,
      Connections connections,
      Function<Dimension, Optional<Lexicon.Flag>> flags,
      List<Piece> pieces,
      List<String> typed) {
    this.model = model;
    this.connections = connections;
    this.aggregates = new Aggregates(model);
    this.flags = flags;
    this.pieces = pieces;
    this.typed = typed;
    this.used = new boolean[pieces.size()];
  }

  /** A question of its own made of the pieces from the first to before the last. */
  Sketch part(int from, int end) {
    return new Sketch(
        model, connections, flags, pieces.subList(from, end), typed.subList(from, end));
  }

  /** A question of its own made of these pieces. */
  Sketch of(List<Integer> chosen) {
    return new Sketch(
        model,
        connections,
        flags,
        chosen.stream().map(pieces::get).toList(),
        chosen.stream().map(typed::get).toList());
  }

  int size() {
    return pieces.size();
  }

  Piece at(int i) {
    return pieces.get(i);
  }

  String typed(int i) {
    return typed.get(i);
  }

  /** The pieces from the first to before the last as they were typed. */
  String typed(int from, int end) {
    return typed.subList(from, end).stream()
        .filter(it -> !it.isEmpty())
        .collect(Collectors.joining(" "));
  }

  boolean is(int i, Cue... cues) {
    return i >= 0 && i < size() && pieces.get(i).is(cues);
  }

  boolean isOpen(int i) {
    return i >= 0 && i < size() && !used[i];
  }

  void use(int i) {
    used[i] = true;
  }

  void use(int from, int to) {
    for (int i = from; i <= to; i++) {
      use(i);
    }
  }

  /** The next open piece that isn't one of these; {@code size()} at the end. */
  int after(int i, Cue... skipped) {
    int at = i + 1;
    while (at < size() && (!isOpen(at) || pieces.get(at).is(skipped))) {
      at++;
    }
    return at;
  }

  int before(int i, Cue... skipped) {
    int at = i - 1;
    while (at >= 0 && pieces.get(at).is(skipped)) {
      at--;
    }
    return at;
  }

  Optional<Dimension> column(int i) {
    return i < 0 || i >= size()
        ? Optional.empty()
        : at(i).is(Sense.OfColumn.class).map(Sense.OfColumn::dimension);
  }

  Optional<Table> table(int i) {
    return i < 0 || i >= size()
        ? Optional.empty()
        : at(i).is(Sense.OfTable.class).map(Sense.OfTable::table);
  }

  /** The table whose rows a key refers to. */
  Optional<Table> referred(Dimension key) {
    return model.relationships().stream()
        .filter(it -> it.from().equals(key.home()))
        .map(it -> model.table(it.to().table()))
        .findFirst();
  }

  /** Whether a key is said without the word for it: "carrier" for its id. */
  boolean isLooseKey(int i) {
    return at(i)
        .is(Sense.OfColumn.class)
        .filter(it -> it.dimension().role() == Dimension.Role.IDENTIFIER)
        .filter(_ -> !at(i).text().matches("(.* )?(ids?|codes?|numbers?|keys?|identifiers?|no)"))
        .isPresent();
  }

  /**
   * The rows that a noun counts: a table's, or those that a key without the word for it stands for.
   */
  Optional<Table> countable(int i) {
    return table(i).isPresent() ? table(i) : rowsOfKey(i);
  }

  /** The rows that a key without the word for it stands for. */
  Optional<Table> rowsOfKey(int i) {
    if (i < 0 || i >= size() || !isLooseKey(i)) {
      return Optional.empty();
    }
    var key = column(i).orElseThrow();
    boolean own = home(key).primaryKey().filter(key.home().column()::equals).isPresent();
    return own ? Optional.of(home(key)) : referred(key).or(() -> Optional.of(home(key)));
  }

  /** What a column of yes and no writes for each. */
  Optional<Lexicon.Flag> flag(Dimension dimension) {
    return flags.apply(dimension);
  }

  boolean isDrawnAs(ChartKind... kinds) {
    return chart.filter(List.of(kinds)::contains).isPresent();
  }

  /** A chart of pairs of values has a y axis, and nothing is counted. */
  boolean drawsPairs(Set<Dimension> columns) {
    return chart.isPresent()
        && columns.size() >= 2
        && columns.stream().anyMatch(it -> it.type().isNumeric());
  }

  List<Dimension> columns(Table table) {
    return model.dimensions().stream()
        .filter(it -> it.home().table().equals(table.name()))
        .toList();
  }

  /** The column that is the key of a table. */
  Optional<Dimension> key(Table table) {
    return columns(table).stream()
        .filter(it -> table.primaryKey().filter(it.home().column()::equals).isPresent())
        .findFirst();
  }

  /** The tables whose rows were named to be shown, in their order. */
  Stream<Table> namedRows() {
    return outputs.stream()
        .flatMap(it -> it instanceof Output.OfRows(var table) ? Stream.of(table) : Stream.empty());
  }

  /** The columns shown so far. */
  List<Dimension> shownColumns() {
    return outputs.stream()
        .flatMap(
            it -> it instanceof Output.OfColumn(var column) ? Stream.of(column) : Stream.empty())
        .toList();
  }

  void show(Measure measure) {
    outputs.add(new Output.OfMeasure(measure));
  }

  void show(Dimension column) {
    outputs.add(new Output.OfColumn(column));
  }

  Table home(Dimension dimension) {
    return model.table(dimension.home().table());
  }

  void condition(Filter filter, boolean alternative) {
    conditions.add(new Condition(filter, alternative && !conditions.isEmpty()));
  }

  /**
   * The table that the question is about: the first it names, else the home of its first column.
   */
  Optional<Table> subject() {
    return pieces.stream()
        .flatMap(it -> it.is(Sense.OfTable.class).stream())
        .map(Sense.OfTable::table)
        .findFirst()
        .or(this::firstHome);
  }

  /** Whether each row has its own value of a column, so that rows don't share it. */
  boolean isNaming(Dimension column) {
    var home = home(column);
    return home.naming().filter(column.id()::equals).isPresent()
        || key(home).filter(column::equals).isPresent();
  }

  /** The table whose rows are listed: the home of what is shown, else the subject. */
  Optional<Table> listed() {
    return shownColumns().stream().map(this::home).findFirst().or(this::subject);
  }

  private Optional<Table> firstHome() {
    return pieces.stream()
        .flatMap(it -> it.is(Sense.OfColumn.class).stream())
        .map(it -> home(it.dimension()))
        .findFirst();
  }

  List<Table> mentioned() {
    return tables(0, size());
  }

  /** The tables that pieces from the first to before the last name. */
  List<Table> tables(int from, int end) {
    return pieces.subList(Math.min(from, end), end).stream()
        .flatMap(it -> it.is(Sense.OfTable.class).stream())
        .map(Sense.OfTable::table)
        .distinct()
        .toList();
  }

  /** The column of a table whose name holds one of these words, the first word first. */
  Optional<Dimension> columnOf(Table table, List<String> words) {
    for (var word : words) {
      var found =
          columns(table).stream()
              .filter(it ->
                  (" " + String.join(" ", Tokenizer.bases(it.names().label())) + " ")
                      .contains(" " + word + " "))
              .findFirst();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
