package com.seekapa.engine.query;

import java.time.LocalDate;

/**
 * The days a query is about, both ends included, by the time dimension that dates each measure.
 *
 * @param words how it was asked for, as English uses it after a measure ("last quarter", "in 2025")
 * @param complete whether the whole range lies in the past, so that no day of it is still to come
 */
public record TimeRange(LocalDate from, LocalDate to, String words, boolean complete) {
  public TimeRange {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("a time range must not end before it starts");
    }
  }
}
