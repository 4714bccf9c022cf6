package com.seekapa.server.catalog;

import com.seekapa.engine.model.Column;
import java.util.List;
import java.util.Optional;

/**
 * A table as the data source has it.
 *
 * @param isTyped whether the values of a column have the type that it declares
 */
public record PhysicalTable(String name, List<Column> columns, boolean isTyped) {
  public PhysicalTable {
    columns = List.copyOf(columns);
  }

  Optional<Column> column(String name) {
    return columns.stream().filter(column -> column.name().equalsIgnoreCase(name)).findFirst();
  }
}
