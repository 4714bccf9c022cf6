package com.seekapa.engine.plan;

import com.seekapa.engine.query.Ordering;

/** One key of the order of rows; what has no value comes last in either direction. */
public record Sort(By by, Ordering.Direction direction) {
  /** What rows are ordered by; names are those of the plan. */
  public sealed interface By {
    record OfKey(String name) implements By {}

    record OfMeasure(String name) implements By {}

    record OfChange(String measure, boolean relative) implements By {}

    /** A value of each row, where rows are listed and not grouped. */
    record OfRow(RowValue value) implements By {}
  }
}
