package com.seekapa.engine.query;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Measure;

/**
 * One key of the order of rows; ties are broken by the groupings, so that order is always total.
 */
public record Ordering(Key key, Direction direction) {
  /** What rows are ordered by. */
  public sealed interface Key {
    record OfMeasure(Measure measure) implements Key {}

    /** The change of a measure against the compared range, absolute or as a fraction. */
    record OfChange(Measure measure, boolean relative) implements Key {}

    record OfGrouping(Grouping grouping) implements Key {}

    /** A dimension that needn't be shown ("names by age"), of each row listed. */
    record OfDimension(Dimension dimension) implements Key {}
  }

  /** Which end comes first. */
  public enum Direction {
    ASCENDING,
    DESCENDING
  }
}
