package com.seekapa.server.source;

import com.seekapa.server.source.SourceSettings.BrokenRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * Reads files of rows into the tables of a DuckDB file. Types, delimiter and header are found by
 * DuckDB from all rows, so that a value is never too odd for its column; a row that has more or
 * fewer columns than the header, or no valid text, is broken, and no such row is passed over in
 * silence.
 */
final class FileLoader {
  static final String NOTES = "SELECT text FROM seekapa.notes ORDER BY place";

  private static final int FIRST = 20;
  private static final int LONGEST_LINE = 60;

  private final SourceSettings settings;
  private final List<String> notes = new ArrayList<>();
  private final List<String> broken = new ArrayList<>();
  private long brokenCount;

  FileLoader(SourceSettings settings) {
    this.settings = settings;
  }

  void load(FileSet files, Path database) {
    try (var connection = connect(database)) {
      for (var file : files.files()) {
        load(file, connection);
      }
      if (brokenCount > 0 && settings.brokenRows() == BrokenRows.FAIL) {
        throw new SourceException(new SourceFailure.BrokenRows(broken, brokenCount));
      }
      files.notes().forEach(notes::add);
      keepNotes(connection);
    } catch (SQLException e) {
      throw new SourceException(new SourceFailure.Unreadable(database, FirstLine.of(e)), e);
    }
  }

  private Connection connect(Path database) throws SQLException {
    var properties = new Properties();
    properties.setProperty("memory_limit", settings.memoryMegabytes() + "MB");
    properties.setProperty("threads", Integer.toString(settings.threads()));
    return DriverManager.getConnection("jdbc:duckdb:" + database, properties);
  }

  private void load(DataFile file, Connection connection) {
    if (isEmpty(file.path())) {
      empty(file);
      return;
    }
    try (var statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE \"%s\" AS SELECT * FROM %s"
              .formatted(file.table().replace("\"", "\"\""), reader(file)));
      if (file.format() != DataFile.Format.PARQUET) {
        rejected(file, connection);
      }
    } catch (SQLException e) {
      throw new SourceException(new SourceFailure.Unreadable(file.path(), FirstLine.of(e)), e);
    }
  }

  private static boolean isEmpty(Path path) {
    try {
      return Files.size(path) == 0;
    } catch (IOException e) {
      throw new SourceException(new SourceFailure.Missing(path), e);
    }
  }

  /** A table without columns is none. */
  private void empty(DataFile file) {
    if (settings.brokenRows() == BrokenRows.FAIL) {
      throw new SourceException(
          new SourceFailure.Unreadable(file.path(), "it is empty, without even a header"));
    }
    notes.add("Left out: " + file.path().getFileName() + ", which is empty.");
  }

  private static String reader(DataFile file) {
    var path = "'" + file.path().toString().replace("'", "''") + "'";
    return switch (file.format()) {
      case PARQUET -> "read_parquet(" + path + ")";
      case CSV -> csv(path, encoding(file.path()));
      case TSV -> csv(path, ", delim = '\\t'" + encoding(file.path()));
    };
  }

  private static String csv(String path, String more) {
    return "read_csv([%s], sample_size = -1, store_rejects = true, rejects_limit = 0%s)"
        .formatted(path, more);
  }

  /** What the first two bytes say, where they say anything. */
  private static String encoding(Path path) {
    try (var stream = Files.newInputStream(path)) {
      int mark = stream.read() << 8 | stream.read();
      return mark == 0xFFFE || mark == 0xFEFF ? ", encoding = 'utf-16'" : "";
    } catch (IOException e) {
      throw new SourceException(new SourceFailure.Unreadable(path, String.valueOf(e)), e);
    }
  }

  private void rejected(DataFile file, Connection connection) throws SQLException {
    var name = file.path().getFileName();
    var lines = new ArrayList<Long>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                SELECT line, min(error_type), min(error_message), min(csv_line)
                FROM reject_errors GROUP BY line ORDER BY line
                """)) {
      while (rows.next()) {
        lines.add(rows.getLong(1));
        if (broken.size() < FIRST) {
          broken.add("%s:%d: %s".formatted(name, rows.getLong(1), problem(rows)));
        }
      }
    }
    brokenCount += lines.size();
    if (!lines.isEmpty()) {
      notes.add(leftOut(name, lines));
    }
    try (var statement = connection.createStatement()) {
      statement.execute("DROP TABLE reject_errors");
      statement.execute("DROP TABLE reject_scans");
    }
  }

  private static String problem(ResultSet row) throws SQLException {
    var message =
        row.getString(2).equals("INVALID ENCODING")
            ? "no valid UTF-8 text; save the file as UTF-8"
            : row.getString(3).lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
    var line = String.valueOf(row.getString(4)).strip();
    return message
        + " in “"
        + (line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "…" : line)
        + "”";
  }

  private static String leftOut(Path name, List<Long> lines) {
    var first = lines.stream().limit(FIRST).map(String::valueOf).toList();
    return "Left out of %s: %d broken %s, %s %s%s."
        .formatted(
            name,
            lines.size(),
            lines.size() == 1 ? "row" : "rows",
            lines.size() == 1 ? "line" : "lines",
            String.join(", ", first),
            lines.size() > FIRST ? " and more" : "");
  }

  private void keepNotes(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA seekapa");
      statement.execute("CREATE TABLE seekapa.notes (place INTEGER, text VARCHAR)");
    }
    try (var statement = connection.prepareStatement("INSERT INTO seekapa.notes VALUES (?, ?)")) {
      for (int i = 0; i < notes.size(); i++) {
        statement.setInt(1, i);
        statement.setString(2, notes.get(i));
        statement.executeUpdate();
      }
    }
  }
}
