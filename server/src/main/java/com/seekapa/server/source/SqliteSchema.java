package com.seekapa.server.source;

import com.seekapa.engine.result.Cell;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks SQLite for its tables, one by one, so that a view over what is gone is left out and the rest
 * is there.
 */
final class SqliteSchema {
  private static final String NAMES =
      """
      SELECT s.name FROM sqlite_schema s
      JOIN pragma_table_list l ON l.schema = 'main' AND l.name = s.name
      WHERE s.type IN ('table', 'view') AND l.type <> 'shadow' AND substr(s.name, 1, 7) <> 'sqlite_'
      ORDER BY s.rowid
      """;
  private static final String COLUMNS =
      """
      SELECT %1$s, name, type FROM pragma_table_xinfo(%1$s) WHERE hidden <> 1 ORDER BY cid
      """;
  private static final String KEYS =
      "SELECT %1$s, name FROM pragma_table_xinfo(%1$s) WHERE pk > 0 ORDER BY pk";
  private static final String REFERENCES =
      """
      SELECT %1$s, id, "from", "table", "to" FROM pragma_foreign_key_list(%1$s) ORDER BY id, seq
      """;
  private static final int MOST = 1_000_000;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final DataSource source;
  private final List<List<Cell>> columns = new ArrayList<>();
  private final List<List<Cell>> keys = new ArrayList<>();
  private final List<List<Cell>> references = new ArrayList<>();

  private SqliteSchema(DataSource source) {
    this.source = source;
  }

  static SourceSchema of(DataSource source) throws InterruptedException {
    return new SqliteSchema(source).read();
  }

  private SourceSchema read() throws InterruptedException {
    for (var row : rows(NAMES)) {
      if (row.getFirst() instanceof Cell.Text(var name)) {
        table("'" + name.replace("'", "''") + "'");
      }
    }
    return new SchemaReader(DeclaredType::loose).read(columns, keys, references);
  }

  private void table(String name) throws InterruptedException {
    try {
      columns.addAll(rows(COLUMNS.formatted(name)));
    } catch (SourceException e) {
      if (e.failure() instanceof SourceFailure.Failed) {
        return;
      }
      throw e;
    }
    keys.addAll(rows(KEYS.formatted(name)));
    references.addAll(rows(REFERENCES.formatted(name)));
  }

  private List<List<Cell>> rows(String text) throws InterruptedException {
    return source.query(text, MOST, PATIENCE).rows();
  }
}
