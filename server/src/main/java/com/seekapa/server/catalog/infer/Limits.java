package com.seekapa.server.catalog.infer;

import java.time.Duration;

/**
 * How much of a source is looked at and kept.
 *
 * @param sampleRows the most rows of a table whose values are looked at one by one
 * @param sampleCells the most values of a table that are looked at one by one
 * @param valuesOfColumn a column with more values is not found by them
 * @param values the most values kept of all columns together
 * @param valueBytes the most memory that they may take
 * @param patience how long one query may take
 */
public record Limits(
    int sampleRows,
    int sampleCells,
    int valuesOfColumn,
    int values,
    long valueBytes,
    Duration patience) {
  public static final Limits STANDARD =
      new Limits(2_000, 100_000, 50_000, 200_000, 64_000_000, Duration.ofSeconds(30));

  /** The rows to look at where a table has so many columns. */
  int rowsOf(int columns) {
    return Math.clamp(sampleCells / Math.max(1, columns), 50, sampleRows);
  }
}
