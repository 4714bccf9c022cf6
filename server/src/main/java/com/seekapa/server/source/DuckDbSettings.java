package com.seekapa.server.source;

/**
 * How much DuckDB may use.
 *
 * @param memoryMegabytes the most memory for all queries together
 * @param threads how many threads work on queries
 * @param connections how many queries run at the same time; further ones wait
 * @param maxRows the most rows of a result; further ones are cut off
 */
public record DuckDbSettings(int memoryMegabytes, int threads, int connections, int maxRows) {}
