package com.seekapa.server.source;

import com.seekapa.engine.result.Cell;
import java.time.Duration;
import java.util.List;

/** Asks PostgreSQL for the tables of the schema that names without a schema mean. */
final class PostgreSqlSchema {
  private static final String HERE =
      """
      pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = current_schema()
      """;
  private static final String COLUMNS =
      """
      SELECT c.relname, a.attname,
        CASE t.typtype WHEN 'd' THEN format_type(t.typbasetype, t.typtypmod)
          ELSE format_type(a.atttypid, a.atttypmod) END
      FROM %s
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      JOIN pg_type t ON t.oid = a.atttypid
      WHERE c.relkind IN ('r', 'v', 'm', 'f', 'p') AND NOT c.relispartition
        AND has_column_privilege(c.oid, a.attnum, 'SELECT')
      ORDER BY c.oid, a.attnum
      """
          .formatted(HERE);
  private static final String KEYS =
      """
      SELECT c.relname, a.attname
      FROM %s
      JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'p'
      CROSS JOIN unnest(k.conkey) WITH ORDINALITY AS i (attnum, place)
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.attnum
      ORDER BY c.oid, i.place
      """
          .formatted(HERE);
  private static final String REFERENCES =
      """
      SELECT c.relname, k.conname, a.attname, r.relname, b.attname
      FROM %s
      JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'f'
      JOIN pg_class r ON r.oid = k.confrelid AND r.relnamespace = c.relnamespace
      CROSS JOIN unnest(k.conkey, k.confkey) WITH ORDINALITY AS i (attnum, referenced, place)
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.attnum
      JOIN pg_attribute b ON b.attrelid = r.oid AND b.attnum = i.referenced
      ORDER BY c.oid, k.oid, i.place
      """
          .formatted(HERE);
  private static final int MOST = 1_000_000;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private PostgreSqlSchema() {}

  static SourceSchema of(DataSource source) throws InterruptedException {
    return new SchemaReader(DeclaredType::strict)
        .read(rows(source, COLUMNS), rows(source, KEYS), rows(source, REFERENCES));
  }

  private static List<List<Cell>> rows(DataSource source, String text) throws InterruptedException {
    return source.query(text, MOST, PATIENCE).rows();
  }
}
