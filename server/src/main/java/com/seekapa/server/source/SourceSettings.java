package com.seekapa.server.source;

/**
 * What a source may use.
 *
 * @param memoryMegabytes the most memory for all queries together, where the source runs in this
 *     process and can be held to it
 * @param threads how many threads work on queries, where the source runs in this process
 * @param connections how many queries run at the same time; further ones wait
 * @param maxRows the most rows of a result; further ones are cut off
 */
public record SourceSettings(int memoryMegabytes, int threads, int connections, int maxRows) {
  DuckDbSettings duckDb() {
    return new DuckDbSettings(memoryMegabytes, threads, connections, maxRows);
  }
}
