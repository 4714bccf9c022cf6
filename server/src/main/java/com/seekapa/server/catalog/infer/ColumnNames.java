package com.seekapa.server.catalog.infer;

import com.seekapa.engine.model.Dimension.Role;
import com.seekapa.engine.model.Names;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What people call the columns of one table: a label for each, then the synonyms that are free. */
final class ColumnNames {
  private static final Set<String> SUFFIXES = Set.of("id", "code", "name", "number", "key");
  private static final Map<String, String> HAPPENED =
      Map.ofEntries(
          Map.entry("birth", "born"),
          Map.entry("hire", "hired"),
          Map.entry("join", "joined"),
          Map.entry("joining", "joined"),
          Map.entry("open", "opened"),
          Map.entry("opening", "opened"),
          Map.entry("release", "released"),
          Map.entry("create", "created"),
          Map.entry("creation", "created"),
          Map.entry("start", "started"),
          Map.entry("end", "ended"),
          Map.entry("publish", "published"),
          Map.entry("publication", "published"),
          Map.entry("order", "ordered"),
          Map.entry("purchase", "purchased"),
          Map.entry("delivery", "delivered"),
          Map.entry("payment", "paid"),
          Map.entry("departure", "departed"),
          Map.entry("arrival", "arrived"),
          Map.entry("death", "died"),
          Map.entry("founding", "founded"),
          Map.entry("built", "built"),
          Map.entry("registration", "registered"),
          Map.entry("shipment", "shipped"),
          Map.entry("enrollment", "enrolled"),
          Map.entry("founded", "founded"),
          Map.entry("opened", "opened"),
          Map.entry("established", "established"));

  private final TableReading table;
  private final Claims claims;
  private final Map<String, String> labels = new HashMap<>();

  ColumnNames(TableReading table, Claims claims) {
    this.table = table;
    this.claims = claims;
  }

  /**
   * By column. Labels come first, so that no synonym of one column takes the label of another; then
   * what isn't an id, since a "category" is known by its "category name" before its "category id".
   */
  Map<String, Names> names() {
    table.columns().forEach(column -> labels.put(column.profile().name(), label(column)));
    var names = new HashMap<String, Names>();
    Stream.concat(columns(it -> it != Role.IDENTIFIER), columns(it -> it == Role.IDENTIFIER))
        .forEach(column -> {
          var label = Objects.requireNonNull(labels.get(column.profile().name()));
          names.put(column.profile().name(), claims.names(label, synonyms(column, label)));
        });
    return names;
  }

  private Stream<ColumnReading> columns(Predicate<Role> wanted) {
    return table.columns().stream().filter(it -> wanted.test(it.role()));
  }

  private String label(ColumnReading column) {
    var name = column.profile().name().strip();
    return claims.label(
        Stream.of(
            column
                .profile()
                .label(column.physical())
                .map(it -> it.strip().toLowerCase(Locale.ROOT))
                .orElse(""),
            column.physical().phrase(),
            name.toLowerCase(Locale.ROOT),
            name.isEmpty() ? "column" : name.substring(0, Math.min(90, name.length())),
            "column"));
  }

  private Stream<String> synonyms(ColumnReading column, String label) {
    var said = column.physical().phrase();
    var written = column.physical().writtenPhrase();
    return Stream.of(
            Stream.of(said, written, joined(column)),
            shorter(label, column),
            said.equals(label) ? Stream.<String>of() : shorter(said, column),
            happened(column),
            withRow(label),
            Stream.of(spaced(column.profile().name())))
        .flatMap(words -> words)
        .filter(word -> !isRow(word));
  }

  private static String spaced(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[_\\s]+", " ").strip();
  }

  private static String joined(ColumnReading column) {
    return column.physical().written().size() == 2
        ? String.join("", column.physical().written())
        : "";
  }

  /** Without the table's own name in front, and without what kind of name it is at the end. */
  private Stream<String> shorter(String phrase, ColumnReading column) {
    var withoutRow =
        table
            .row()
            .all()
            .filter(row -> phrase.startsWith(row + " "))
            .map(row -> phrase.substring(row.length() + 1));
    int last = phrase.lastIndexOf(' ');
    boolean cut =
        last > 0
            && SUFFIXES.contains(phrase.substring(last + 1))
            && !column.refers()
            && !column.name().isCount()
            && !column.name().isPartOfPersonName();
    return Stream.concat(withoutRow, cut ? Stream.of(phrase.substring(0, last)) : Stream.of())
        .filter(word -> word.length() > 1);
  }

  private Stream<String> withRow(String label) {
    return table.row().all().anyMatch(row -> label.startsWith(row))
        ? Stream.of()
        : Stream.of(table.row().label() + " " + label);
  }

  /** Birth date: date of birth, born. */
  private static Stream<String> happened(ColumnReading column) {
    var words = column.name().words();
    if (!Set.of("date", "year", "time").contains(column.name().last())
        && !Set.of("date", "year").contains(column.name().first())) {
      return Stream.of();
    }
    var verbs = words.stream().flatMap(word -> Stream.ofNullable(HAPPENED.get(word)));
    var turned =
        words.size() == 2 && Set.of("date", "year", "time").contains(words.getLast())
            ? Stream.of(words.getLast() + " of " + words.getFirst())
            : words.size() == 3 && words.get(1).equals("of")
                ? Stream.of(words.getLast() + " " + words.getFirst())
                : Stream.<String>of();
    return Stream.concat(turned, verbs);
  }

  private boolean isRow(String word) {
    return table.row().all().anyMatch(word::equals);
  }

  /** For labels of what is made of a column. */
  static List<String> with(String first, String label, String otherwise) {
    return label.startsWith(first + " ")
        ? List.of(otherwise + " of " + label)
        : List.of(first + " " + label, otherwise + " of " + label);
  }
}
