package com.seekapa.server.catalog.infer;

import com.seekapa.engine.model.Names;
import java.util.List;
import java.util.Optional;

/** What a table is taken for. */
record TableReading(
    TableProfile profile, Names row, Optional<String> key, List<ColumnReading> columns) {
  TableReading {
    columns = List.copyOf(columns);
  }

  String name() {
    return profile.name();
  }
}
