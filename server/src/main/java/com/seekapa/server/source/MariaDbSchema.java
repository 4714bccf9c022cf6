package com.seekapa.server.source;

import com.seekapa.engine.model.DataType;
import com.seekapa.engine.result.Cell;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Asks MariaDB for the tables of the database that the URL names. */
final class MariaDbSchema {
  private static final String COLUMNS =
      """
      SELECT c.table_name, c.column_name, c.column_type
      FROM information_schema.columns c
      JOIN information_schema.tables t USING (table_schema, table_name)
      WHERE c.table_schema = database() AND t.table_type <> 'SEQUENCE'
      ORDER BY c.table_name, c.ordinal_position
      """;
  private static final String KEYS =
      """
      SELECT table_name, column_name
      FROM information_schema.key_column_usage
      WHERE table_schema = database() AND constraint_name = 'PRIMARY'
      ORDER BY table_name, ordinal_position
      """;
  private static final String REFERENCES =
      """
      SELECT table_name, constraint_name, column_name, referenced_table_name, referenced_column_name
      FROM information_schema.key_column_usage
      WHERE table_schema = database() AND referenced_table_schema = database()
      ORDER BY table_name, constraint_name, ordinal_position
      """;
  private static final int MOST = 1_000_000;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private MariaDbSchema() {}

  static SourceSchema of(DataSource source) throws InterruptedException {
    return new SchemaReader(MariaDbSchema::type)
        .read(rows(source, COLUMNS), rows(source, KEYS), rows(source, REFERENCES));
  }

  private static List<List<Cell>> rows(DataSource source, String text) throws InterruptedException {
    return source.query(text, MOST, PATIENCE).rows();
  }

  /** A number of one digit is how MariaDB keeps what is declared as a truth value. */
  private static DataType type(String declared) {
    var words = declared.toLowerCase(Locale.ROOT);
    return switch (words.replaceFirst("\\W.*", "")) {
      case "tinyint", "bit" -> words.contains("(1)") ? DataType.BOOLEAN : DataType.INTEGER;
      case "smallint", "mediumint", "int", "bigint", "year" -> DataType.INTEGER;
      case "decimal", "float", "double" -> DataType.DECIMAL;
      case "date" -> DataType.DATE;
      case "datetime", "timestamp" -> DataType.TIMESTAMP;
      default -> DataType.TEXT;
    };
  }
}
