package com.seekapa.server.source;

import com.seekapa.engine.compile.CompiledQuery;
import com.seekapa.engine.result.ResultTable;
import java.nio.file.Path;
import java.time.Duration;

/** Runs queries, one at a time or many. Safe for use by many threads. */
public interface DataSource extends AutoCloseable {
  /** A DuckDB file, which can be read and not written to. */
  static DataSource duckDb(Path file, DuckDbSettings settings) {
    return DuckDbSource.open(file, settings);
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
  String stamp();

  @Override
  void close();
}
