package com.seekapa.server.source;

import com.seekapa.engine.result.Cell;
import java.time.Duration;
import java.util.List;

/** Asks DuckDB for the tables of the schema that names without a schema mean. */
final class DuckDbSchema {
  private static final String HERE =
      " database_name = current_database() AND schema_name = current_schema() ";
  private static final String COLUMNS =
      """
      SELECT table_name, column_name, data_type FROM duckdb_columns()
      WHERE NOT internal AND %s ORDER BY table_oid, column_index
      """
          .formatted(HERE);
  private static final String KEYS =
      """
      SELECT table_name, unnest(constraint_column_names) FROM duckdb_constraints()
      WHERE constraint_type = 'PRIMARY KEY' AND %s
      """
          .formatted(HERE);
  private static final String REFERENCES =
      """
      SELECT table_name, CAST(constraint_index AS VARCHAR), unnest(constraint_column_names),
        referenced_table, unnest(referenced_column_names)
      FROM duckdb_constraints()
      WHERE constraint_type = 'FOREIGN KEY' AND len(referenced_column_names) > 0 AND %s
      """
          .formatted(HERE);
  private static final int MOST = 1_000_000;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private DuckDbSchema() {}

  static SourceSchema of(DataSource source) throws InterruptedException {
    return new SchemaReader(DeclaredType::strict)
        .read(rows(source, COLUMNS), rows(source, KEYS), rows(source, REFERENCES));
  }

  private static List<List<Cell>> rows(DataSource source, String text) throws InterruptedException {
    return source.query(text, MOST, PATIENCE).rows();
  }
}
