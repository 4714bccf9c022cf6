package com.seekapa.server.source;

import java.nio.file.Path;

/**
 * What a source may use.
 *
 * @param memoryMegabytes the most memory for all queries together, where the source runs in this
 *     process and can be held to it
 * @param threads how many threads work on queries, where the source runs in this process
 * @param connections how many queries run at the same time; further ones wait
 * @param maxRows the most rows of a result; further ones are cut off
 * @param copies the folder where files are kept in a form that can be asked
 * @param brokenRows what becomes of rows of files that can't be read
 * @param login who asks, where the location does not say it
 */
public record SourceSettings(
    int memoryMegabytes,
    int threads,
    int connections,
    int maxRows,
    Path copies,
    BrokenRows brokenRows,
    Login login) {
  /** For databases, which need neither copies nor mending, and no login where they are files. */
  public SourceSettings(int memoryMegabytes, int threads, int connections, int maxRows) {
    this(
        memoryMegabytes,
        threads,
        connections,
        maxRows,
        Path.of("data", "cache", "files"),
        BrokenRows.FAIL,
        Login.NONE);
  }

  /** What becomes of rows that can't be read. */
  public enum BrokenRows {
    /** Nothing is read at all, and they are named. */
    FAIL,
    /** They are left out, and named. */
    SKIP
  }

  DuckDbSettings duckDb() {
    return new DuckDbSettings(memoryMegabytes, threads, connections, maxRows);
  }
}
