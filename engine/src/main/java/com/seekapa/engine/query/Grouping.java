package com.seekapa.engine.query;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.TimeDimension;
import com.seekapa.engine.model.TimeGrain;
import java.util.Optional;

/** What a result has one row for. */
public sealed interface Grouping {
  /** One row for each value of a dimension. */
  record ByDimension(Dimension dimension) implements Grouping {}

  /**
   * One row for each calendar period.
   *
   * @param on the time dimension, where it isn't the one that dates the measure
   */
  record ByTime(TimeGrain grain, Optional<TimeDimension> on) implements Grouping {}
}
