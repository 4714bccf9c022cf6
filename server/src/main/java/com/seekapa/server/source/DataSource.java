package com.seekapa.server.source;

import com.seekapa.engine.compile.CompiledQuery;
import com.seekapa.engine.compile.dialect.Dialect;
import com.seekapa.engine.result.ResultTable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Runs queries, one at a time or many. Safe for use by many threads. */
public interface DataSource extends AutoCloseable {
  /** Opens what is at the place, so that it can be read and not written to. */
  static DataSource open(SourceLocation location, SourceSettings settings) {
    return switch (location) {
      case SourceLocation.DuckDbFile(var file) -> DuckDbSource.open(file, settings.duckDb());
      case SourceLocation.SqliteFile(var file) -> SqliteSource.open(file, settings);
      case SourceLocation.DataFiles(var path) -> FilesSource.open(path, settings);
      case SourceLocation.PostgreSql(var url, var login) ->
          ServerSource.open(new PostgreSqlServer(), url, login.or(settings.login()), settings);
      case SourceLocation.MariaDb(var url, var login) ->
          ServerSource.open(new MariaDbServer(), url, login.or(settings.login()), settings);
    };
  }

  /** Loads what DuckDB needs, which takes a good part of a second, before it is needed. */
  static void loadDuckDb() {
    DuckDbSource.load();
  }

  /** A DuckDB file, which can be read and not written to. */
  static DataSource duckDb(Path file, DuckDbSettings settings) {
    return DuckDbSource.open(file, settings);
  }

  /** How the texts that it runs are spelled. */
  Dialect dialect();

  /** The tables that it has now, as it declares them. */
  SourceSchema schema() throws InterruptedException;

  /** Whether the values of a column have the type that it declares. */
  default boolean isTyped() {
    return true;
  }

  /**
   * Runs a query and waits for its rows. A query that takes too long, or whose thread is
   * interrupted, has really ended when this returns.
   *
   * @throws SourceException if there is no result, and why
   */
  ResultTable execute(CompiledQuery query, Duration timeout) throws InterruptedException;

  /**
   * Runs a text in the source's own language; columns are as the source describes them.
   *
   * @param maxRows further rows are cut off, whatever the most rows of an answer are
   */
  ResultTable query(String text, int maxRows, Duration timeout) throws InterruptedException;

  /** Changes whenever the data does. */
  String stamp() throws InterruptedException;

  /**
   * Tells the states of the data apart like {@link #stamp}, but stays the same whatever happens to
   * other data in the same place; what was written a few seconds ago may not show yet.
   */
  default String revision() throws InterruptedException {
    return stamp();
  }

  /** What people should be told of how the data was read, such as rows left out. */
  default List<String> notes() throws InterruptedException {
    return List.of();
  }

  @Override
  void close();
}
