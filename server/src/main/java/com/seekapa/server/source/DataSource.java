package com.seekapa.server.source;

import com.seekapa.engine.compile.CompiledQuery;
import com.seekapa.engine.compile.dialect.Dialect;
import com.seekapa.engine.result.ResultTable;
import java.nio.file.Path;
import java.time.Duration;

/** Runs queries, one at a time or many. Safe for use by many threads. */
public interface DataSource extends AutoCloseable {
  /** Opens what is at the place, so that it can be read and not written to. */
  static DataSource open(SourceLocation location, SourceSettings settings) {
    return switch (location) {
      case SourceLocation.DuckDbFile(var file) -> DuckDbSource.open(file, settings.duckDb());
      case SourceLocation.SqliteFile(var file) -> SqliteSource.open(file, settings);
    };
  }

  /** A DuckDB file, which can be read and not written to. */
  static DataSource duckDb(Path file, DuckDbSettings settings) {
    return DuckDbSource.open(file, settings);
  }

  /** How the texts that it runs are spelled. */
  Dialect dialect();

  /** The tables that it has now, as it declares them. */
  SourceSchema schema() throws InterruptedException;

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
  String stamp();

  @Override
  void close();
}
