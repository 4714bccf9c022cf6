package com.seekapa.server.catalog;

import com.seekapa.engine.model.Column;
import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.model.Table;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A model while its rules are checked: where its parts stand, and what is wrong with it so far. */
record Checked(SemanticModel model, ModelSource source, Problems problems) {
  void problem(String message, String... path) {
    problems.add(source.lineOf(path), message);
  }

  /** The column, or a problem if there is none. */
  Optional<Column> column(ColumnReference reference, String... path) {
    return table(reference.table(), path).flatMap(table -> column(table, reference.column(), path));
  }

  Optional<Column> column(Table table, String name, String... path) {
    var column = table.columns().stream().filter(it -> it.name().equals(name)).findFirst();
    if (column.isEmpty()) {
      var names = table.columns().stream().map(Column::name).toList();
      unknown("column", table.name() + "." + name, Nearest.hint(name, names), path);
    }
    return column;
  }

  /**
   * The type that questions take the values of a column for: that of its dimension, if it has one.
   */
  DataType valueType(ColumnReference reference, Column column) {
    return model.dimensions().stream()
        .filter(dimension -> dimension.home().equals(reference))
        .map(Dimension::type)
        .findFirst()
        .orElse(column.type());
  }

  Optional<Table> table(String name, String... path) {
    var table = model.tables().stream().filter(it -> it.name().equals(name)).findFirst();
    if (table.isEmpty()) {
      var names = model.tables().stream().map(Table::name).toList();
      unknown("table", name, Nearest.hint(name, names), path);
    }
    return table;
  }

  /** Whether the id is one of these, or a problem. */
  boolean isKnown(String kind, String id, Collection<String> ids, String... path) {
    if (ids.contains(id)) {
      return true;
    }
    unknown(kind, id, Nearest.hint(id, List.copyOf(ids)), path);
    return false;
  }

  private void unknown(String kind, String name, String hint, String... path) {
    problem("there is no " + kind + " \"" + name + "\"" + hint, path);
  }
}
