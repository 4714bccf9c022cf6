package com.seekapa.server.catalog.infer;

import com.seekapa.engine.model.Names;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the column that is different in every row, where the source doesn't say it. */
final class Keys {
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
    var keys = new HashMap<String, String>();
    for (var table : tables) {
      of(table).ifPresent(key -> keys.put(table.name(), key));
    }
    return keys;
  }

  private Optional<String> of(TableProfile table) throws InterruptedException {
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
    var found = likeliest(table);
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

  private boolean isUnique(TableProfile table, ColumnProfile column) throws InterruptedException {
    return column.complete() || probe.isUnique(table.name(), column.name());
  }

  private boolean isNamedLikeKey(TableProfile table, ColumnProfile column) {
    var words = PhysicalName.of(column.name()).said();
    var name = new ColumnName(words);
    var row = rows.get(table.name());
    var isFirst = table.columns().getFirst().equals(column);
    var ofOwnRow =
        row != null && row.all().anyMatch(it -> String.join(" ", words).startsWith(it + " "));
    return name.isCode() && (words.size() == 1 || ofOwnRow || isFirst);
  }
}
