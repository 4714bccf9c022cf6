package com.seekapa.server.catalog.infer;

import com.seekapa.engine.model.Names;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the column that is different in every row, where the source doesn't say it. */
final class Keys {
  /** What the key of any table may be called. */
  static final Set<String> ANY = Set.of("id", "key", "code", "name", "number", "no");

  private final Probe probe;
  private final Map<String, Names> rows;
  private final Findings findings;

  Keys(Probe probe, Map<String, Names> rows, Findings findings) {
    this.probe = probe;
    this.rows = rows;
    this.findings = findings;
  }

  /** The key of each table that has one of a single column. */
  Map<String, String> of(List<TableProfile> tables) throws InterruptedException {
    boolean undeclared = tables.stream().noneMatch(Keys::declares);
    var keys = new HashMap<String, String>();
    for (var table : tables) {
      of(table, undeclared).ifPresent(key -> keys.put(table.name(), key));
    }
    if (undeclared) {
      tables.forEach(table -> dropBorrowed(table.name(), keys));
    }
    return keys;
  }

  /** Whether the source says what tells rows of the table apart, or what they refer to. */
  static boolean declares(TableProfile table) {
    return !table.table().primaryKey().isEmpty() || !table.table().foreignKeys().isEmpty();
  }

  /** Of tables with the same key, the one with the plainest name has it; others refer to it. */
  private void dropBorrowed(String table, Map<String, String> keys) {
    var key = keys.get(table);
    boolean borrowed =
        keys.entrySet().stream()
            .anyMatch(it ->
                !it.getKey().equals(table)
                    && it.getValue().equalsIgnoreCase(key)
                    && !ANY.contains(it.getValue().toLowerCase(Locale.ROOT))
                    && words(it.getKey()) < words(table));
    if (borrowed) {
      keys.remove(table);
    }
  }

  private int words(String table) {
    return rowWords(table).size();
  }

  private List<String> rowWords(String table) {
    return Optional.ofNullable(rows.get(table))
        .map(it -> PhysicalName.words(it.label()))
        .orElse(List.of());
  }

  private Optional<String> of(TableProfile table, boolean undeclared) throws InterruptedException {
    var declared = table.table().primaryKey();
    if (declared.size() == 1) {
      return table.column(declared.getFirst()).map(ColumnProfile::name);
    }
    if (declared.size() > 1) {
      findings.add(
          Finding.Kind.COMPOSITE_KEY,
          table.name(),
          "its rows are told apart by " + String.join(" and ", declared) + " together");
      return Optional.empty();
    }
    var found = likeliest(table).or(() -> undeclared ? ownName(table) : Optional.empty());
    if (found.isEmpty() && table.rows() > 0) {
      findings.add(
          Finding.Kind.NO_KEY,
          table.name(),
          "no column tells its rows apart, so other tables can't refer to them");
    }
    return found;
  }

  private Optional<String> likeliest(TableProfile table) throws InterruptedException {
    for (var column : table.columns()) {
      if (isNamedLikeKey(table, column) && column.looksUnique() && isUnique(table, column)) {
        return Optional.of(column.name());
      }
    }
    return Optional.empty();
  }

  /** "state name" of states: where nothing is declared, names do what keys do elsewhere. */
  private Optional<String> ownName(TableProfile table) {
    return table.columns().stream()
        .filter(column -> column.looksUnique() && column.complete())
        .filter(column -> {
          var words = PhysicalName.of(column.name(), rowWords(table.name())).said();
          var row = rows.get(table.name());
          return words.size() > 1
              && words.getLast().equals("name")
              && row != null
              && row.all().anyMatch(String.join(" ", words.subList(0, words.size() - 1))::equals);
        })
        .map(ColumnProfile::name)
        .findFirst();
  }

  private boolean isUnique(TableProfile table, ColumnProfile column) throws InterruptedException {
    return column.complete() || probe.isUnique(table.name(), column.name());
  }

  private boolean isNamedLikeKey(TableProfile table, ColumnProfile column) {
    var words = PhysicalName.of(column.name(), rowWords(table.name())).said();
    var name = new ColumnName(words);
    var row = rows.get(table.name());
    var isFirst = table.columns().getFirst().equals(column);
    var ofOwnRow =
        row != null && row.all().anyMatch(it -> String.join(" ", words).startsWith(it + " "));
    return name.isCode() && (words.size() == 1 || ofOwnRow || isFirst);
  }
}
