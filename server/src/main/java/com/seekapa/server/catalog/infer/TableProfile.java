package com.seekapa.server.catalog.infer;

import com.seekapa.server.source.SourceSchema.SourceTable;
import java.util.List;
import java.util.Optional;

/**
 * What a table holds.
 *
 * @param columns in the order of the table
 */
record TableProfile(SourceTable table, long rows, List<ColumnProfile> columns) {
  TableProfile {
    columns = List.copyOf(columns);
  }

  String name() {
    return table.name();
  }

  Optional<ColumnProfile> column(String name) {
    return columns.stream().filter(column -> column.name().equalsIgnoreCase(name)).findFirst();
  }
}
