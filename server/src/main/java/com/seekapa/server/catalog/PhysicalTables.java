package com.seekapa.server.catalog;

import com.seekapa.engine.model.Column;
import com.seekapa.engine.result.Cell;
import com.seekapa.server.source.DataSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads which tables a SQL data source has, and the types of their columns as it reports them. */
public final class PhysicalTables {
  private static final String NAMES =
      """
      SELECT table_name FROM information_schema.tables
      WHERE table_schema NOT IN ('information_schema', 'pg_catalog') ORDER BY table_name
      """;
  private static final int MOST = 10_000;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private PhysicalTables() {}

  public static List<PhysicalTable> of(DataSource source) throws InterruptedException {
    var tables = new ArrayList<PhysicalTable>();
    for (var row : source.query(NAMES, MOST, PATIENCE).rows()) {
      if (row.getFirst() instanceof Cell.Text(var name)) {
        tables.add(new PhysicalTable(name, columns(source, name)));
      }
    }
    return tables;
  }

  private static List<Column> columns(DataSource source, String table) throws InterruptedException {
    var nothing = "SELECT * FROM \"" + table.replace("\"", "\"\"") + "\" LIMIT 0";
    return source.query(nothing, 1, PATIENCE).columns().stream()
        .map(column -> new Column(column.name(), column.type()))
        .toList();
  }
}
