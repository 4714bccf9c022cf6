package com.seekapa.server.catalog.infer;

import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.Names;
import com.seekapa.engine.model.Relationship;
import com.seekapa.server.source.SourceSchema.ForeignKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Finds which tables refer to which: by the keys that are declared, and for other columns by a name
 * that fits a key whose values they share.
 */
final class References {
  private static final double ENOUGH = 0.95;

  /** Where nothing is declared, the very name of a key says more than its values. */
  private static final double ENOUGH_OF_SAME_NAME = 0.5;

  private static final int DEEPEST = 5;
  private static final int LONG_KEY = 6;

  private final Probe probe;
  private final List<TableProfile> tables;
  private final Map<String, Names> rows;
  private final Map<String, String> keys;
  private final Findings findings;
  private final Set<List<ColumnReference>> declaredPairs = new HashSet<>();
  private final Set<ColumnReference> declared = new HashSet<>();
  private final boolean undeclared;

  References(
      Probe probe,
      List<TableProfile> tables,
      Map<String, Names> rows,
      Map<String, String> keys,
      Findings findings) {
    this.probe = probe;
    this.tables = tables;
    this.rows = rows;
    this.keys = keys;
    this.findings = findings;
    this.undeclared = tables.stream().noneMatch(Keys::declares);
  }

  List<Reference> find(Consumer<Progress> progress) throws InterruptedException {
    var all = new ArrayList<Reference>();
    for (var table : tables) {
      for (var key : table.table().foreignKeys()) {
        declared(table, key).ifPresent(all::add);
      }
    }
    int done = 0;
    for (var table : tables) {
      for (var column : table.columns()) {
        if (!declared.contains(new ColumnReference(table.name(), column.name()))) {
          assumed(table, column, all).ifPresent(all::add);
        }
      }
      progress.accept(new Progress("related tables", ++done, tables.size()));
    }
    return all;
  }

  private Optional<Reference> declared(TableProfile table, ForeignKey key)
      throws InterruptedException {
    if (key.columns().size() != 1) {
      findings.add(
          Finding.Kind.COMPOSITE_KEY,
          table.name(),
          "refers to %s by %s together, which is not followed"
              .formatted(key.table(), String.join(" and ", key.columns())));
      return Optional.empty();
    }
    var from = table.column(key.columns().getFirst());
    var target = table(key.table());
    var to = target.flatMap(it -> referred(it, key));
    if (from.isEmpty() || to.isEmpty()) {
      findings.add(
          Finding.Kind.BROKEN_REFERENCE,
          table.name(),
          "refers to %s, which has no such key".formatted(key.table()));
      return Optional.empty();
    }
    var fromColumn = new ColumnReference(table.name(), from.get().name());
    var toColumn = new ColumnReference(target.orElseThrow().name(), to.get().name());
    var reference = declared(fromColumn, toColumn, DEEPEST);
    if (reference.isEmpty()) {
      findings.add(
          Finding.Kind.BROKEN_REFERENCE,
          fromColumn.toString(),
          "refers to %s, where several rows have the same value".formatted(toColumn));
    }
    return reference.filter(
        it -> declaredPairs.add(List.of(it.relationship().from(), it.relationship().to())));
  }

  /**
   * To a column that is unique. One that is only a part of a key is followed to where it refers
   * itself; and a reference from a unique column to one that isn't was declared the other way
   * round.
   */
  private Optional<Reference> declared(ColumnReference from, ColumnReference to, int depth)
      throws InterruptedException {
    if (from.equals(to) || depth == 0) {
      return Optional.empty();
    }
    declared.add(from);
    if (isUnique(to)) {
      return Optional.of(new Reference(relationship(from, to), "declared"));
    }
    var onwards = onwards(to);
    if (onwards.isPresent()) {
      return declared(from, onwards.get(), depth - 1);
    }
    return isUnique(from)
        ? Optional.of(new Reference(relationship(to, from), "declared the other way round"))
        : Optional.empty();
  }

  private Optional<ColumnReference> onwards(ColumnReference column) {
    return table(column.table()).stream()
        .flatMap(table -> table.table().foreignKeys().stream())
        .filter(key -> key.columns().size() == 1)
        .filter(key -> key.columns().getFirst().equalsIgnoreCase(column.column()))
        .flatMap(key ->
            table(key.table()).stream()
                .flatMap(target ->
                    referred(target, key).stream()
                        .map(it -> new ColumnReference(target.name(), it.name()))))
        .findFirst();
  }

  private boolean isUnique(ColumnReference column) throws InterruptedException {
    var table = table(column.table()).orElseThrow();
    return isUnique(table, table.column(column.column()).orElseThrow());
  }

  private Optional<ColumnProfile> referred(TableProfile target, ForeignKey key) {
    return key.referenced().isEmpty()
        ? Optional.ofNullable(keys.get(target.name())).flatMap(target::column)
        : target.column(key.referenced().getFirst());
  }

  private boolean isUnique(TableProfile table, ColumnProfile column) throws InterruptedException {
    return column.name().equals(keys.get(table.name()))
        || table.rows() == 0
        || (column.complete()
            ? column.distinct().size() == column.sample().size()
            : probe.isUnique(table.name(), column.name()));
  }

  /** Complete only where every row is known to refer to one that is there. */
  private Relationship relationship(ColumnReference from, ColumnReference to)
      throws InterruptedException {
    var dangling = probe.dangling(from.table(), from.column(), to.table(), to.column());
    boolean hasRows = table(from.table()).map(TableProfile::rows).orElse(0L) > 0;
    return new Relationship(from, to, hasRows && dangling.equals(OptionalLong.of(0)));
  }

  private Optional<Reference> assumed(
      TableProfile table, ColumnProfile column, List<Reference> others)
      throws InterruptedException {
    if (column.isEmpty() || column.column().type().isTemporal()) {
      return Optional.empty();
    }
    for (var target : candidates(table, column)) {
      var key = target.column(keys.getOrDefault(target.name(), "")).orElseThrow();
      var from = new ColumnReference(table.name(), column.name());
      var to = new ColumnReference(target.name(), key.name());
      if (comparable(column, key) && others.stream().noneMatch(it -> isReverse(it, from, to))) {
        var inclusion = probe.inclusion(from.table(), from.column(), to.table(), to.column());
        boolean sameName = undeclared && from.column().equalsIgnoreCase(to.column());
        if (inclusion.isPresent()
            && inclusion.get().share() >= (sameName ? ENOUGH_OF_SAME_NAME : ENOUGH)) {
          return Optional.of(assumed(from, to, inclusion.get()));
        }
      }
    }
    return Optional.empty();
  }

  private Reference assumed(ColumnReference from, ColumnReference to, Probe.Inclusion inclusion)
      throws InterruptedException {
    var evidence =
        "assumed: the names fit, and %d of %d values of %s are in %s"
            .formatted(inclusion.found(), inclusion.values(), from.column(), to);
    findings.add(Finding.Kind.ASSUMED_RELATIONSHIP, from + " → " + to, evidence);
    return new Reference(relationship(from, to), evidence);
  }

  private static boolean isReverse(Reference it, ColumnReference from, ColumnReference to) {
    return it.relationship().from().equals(to) && it.relationship().to().equals(from);
  }

  private static boolean comparable(ColumnProfile one, ColumnProfile other) {
    DataType a = one.column().type();
    DataType b = other.column().type();
    return a == b || (a.isNumeric() && b.isNumeric());
  }

  /** The tables whose key the column may hold by its name, the one that it names first. */
  private List<TableProfile> candidates(TableProfile table, ColumnProfile column) {
    var words = PhysicalName.of(column.name()).said();
    boolean isKeyOfAnother = undeclared && isKeyOfAnother(table, column);
    if ((words.size() < 2 && !isRowOfAnother(words) && !isKeyOfAnother)
        || isOwnKey(table, column, words)) {
      return List.of();
    }
    var others =
        tables.stream()
            .filter(it -> !it.name().equals(table.name()) && keys.containsKey(it.name()))
            .toList();
    return Stream.concat(
            others.stream().filter(it -> namesRow(words, it)),
            others.stream().filter(it -> isSameName(column, words, it)))
        .distinct()
        .toList();
  }

  /**
   * The key that carries the name of its own table tells its rows apart, and refers to no others.
   */
  private boolean isOwnKey(TableProfile table, ColumnProfile column, List<String> words) {
    var row = rows.get(table.name());
    var phrase = String.join(" ", words) + " ";
    return column.name().equals(keys.get(table.name()))
        && row != null
        && row.all().anyMatch(name -> phrase.startsWith(name + " "));
  }

  private boolean isRowOfAnother(List<String> words) {
    var phrase = String.join(" ", words);
    return rows.values().stream().anyMatch(row -> row.all().anyMatch(phrase::equals));
  }

  /** customer id, for a table of customers whose key is id or customer id. */
  private boolean namesRow(List<String> words, TableProfile target) {
    var key = PhysicalName.of(keys.getOrDefault(target.name(), "")).said();
    var last = key.isEmpty() ? "" : key.getLast();
    var phrase = String.join(" ", words);
    var row = rows.get(target.name());
    return row != null
        && new ColumnName(key).isCode()
        && row.all()
            .anyMatch(name ->
                phrase.equals(name + " " + last)
                    || phrase.endsWith(" " + name + " " + last)
                    || phrase.equals(name));
  }

  /** The very name of the key, if that is no word like id that any table may have. */
  private boolean isSameName(ColumnProfile column, List<String> words, TableProfile target) {
    var key = keys.getOrDefault(target.name(), "");
    return undeclared && isKey(column, target)
        || words.size() > 1
            && new ColumnName(words).isCode()
            && (key.equalsIgnoreCase(column.name()) || PhysicalName.of(key).said().equals(words));
  }

  private boolean isKeyOfAnother(TableProfile table, ColumnProfile column) {
    return tables.stream().anyMatch(it -> !it.name().equals(table.name()) && isKey(column, it));
  }

  /** The very name of a key that isn't called what any may be, or one that ends in it. */
  private boolean isKey(ColumnProfile column, TableProfile target) {
    var key = keys.getOrDefault(target.name(), "").toLowerCase(Locale.ROOT);
    var name = column.name().toLowerCase(Locale.ROOT);
    return !key.isEmpty()
        && !Keys.ANY.contains(key)
        && (name.equals(key) || key.length() >= LONG_KEY && name.endsWith(key));
  }

  private Optional<TableProfile> table(String name) {
    return tables.stream().filter(table -> table.name().equalsIgnoreCase(name)).findFirst();
  }
}
