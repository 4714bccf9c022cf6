package com.seekapa.server.catalog;

import com.seekapa.engine.model.Column;
import com.seekapa.server.source.DataSource;
import com.seekapa.server.source.SourceSchema.SourceTable;
import java.util.List;

/** Reads which tables a data source has, and the types of their columns as it declares them. */
public final class PhysicalTables {
  private PhysicalTables() {}

  public static List<PhysicalTable> of(DataSource source) throws InterruptedException {
    return source.schema().tables().stream()
        .map(table -> new PhysicalTable(table.name(), columns(table), source.isTyped()))
        .toList();
  }

  private static List<Column> columns(SourceTable table) {
    return table.columns().stream()
        .map(column -> new Column(column.name(), column.type()))
        .toList();
  }
}
