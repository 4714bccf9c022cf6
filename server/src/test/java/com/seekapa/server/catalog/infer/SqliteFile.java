package com.seekapa.server.catalog.infer;

import com.seekapa.server.source.DataSource;
import com.seekapa.server.source.SourceLocation;
import com.seekapa.server.source.SourceSettings;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/** Databases made of a few statements, and what is inferred from them. */
final class SqliteFile {
  private SqliteFile() {}

  static Inferred inferred(Path folder, String... statements) {
    return inferred(folder, Optional.empty(), statements);
  }

  static Inferred inferred(Path folder, Optional<SchemaFile> schema, String... statements) {
    var file = folder.resolve("data.sqlite");
    try {
      execute("jdbc:sqlite:" + file, statements);
      return inferred(new SourceLocation.SqliteFile(file), schema);
    } catch (SQLException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static Inferred inferredFromDuckDb(Path folder, String... statements) {
    var file = folder.resolve("data.duckdb");
    try {
      execute("jdbc:duckdb:" + file, statements);
      return inferred(new SourceLocation.DuckDbFile(file), Optional.empty());
    } catch (SQLException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Inferred inferred(SourceLocation location, Optional<SchemaFile> schema)
      throws InterruptedException {
    try (var source = DataSource.open(location, new SourceSettings(200, 1, 1, 10_000))) {
      return new ModelInference().infer(source, schema, _ -> {});
    }
  }

  private static void execute(String url, String... statements) throws SQLException {
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      for (var text : statements) {
        statement.execute(text);
      }
    }
  }
}
