package com.seekapa.server.source;

import com.seekapa.engine.model.DataType;
import java.util.List;
import java.util.Optional;

/**
 * The tables of a source as it declares them, by their physical names.
 *
 * @param tables in the order of the source, views included
 */
public record SourceSchema(List<SourceTable> tables) {
  public SourceSchema {
    tables = List.copyOf(tables);
  }

  /**
   * A table or view.
   *
   * @param label what a schema file calls it, where there is one
   * @param primaryKey its columns in order; empty where none is declared
   */
  public record SourceTable(
      String name,
      Optional<String> label,
      List<SourceColumn> columns,
      List<String> primaryKey,
      List<ForeignKey> foreignKeys) {
    public SourceTable {
      columns = List.copyOf(columns);
      primaryKey = List.copyOf(primaryKey);
      foreignKeys = List.copyOf(foreignKeys);
    }
  }

  /**
   * A column.
   *
   * @param label what a schema file calls it, where there is one
   * @param declared the type in the source's own words, which its values may not keep to
   * @param type the type that follows from the declared one
   */
  public record SourceColumn(String name, Optional<String> label, String declared, DataType type) {}

  /** A declared reference, column by column. */
  public record ForeignKey(List<String> columns, String table, List<String> referenced) {
    public ForeignKey {
      columns = List.copyOf(columns);
      referenced = List.copyOf(referenced);
    }
  }
}
