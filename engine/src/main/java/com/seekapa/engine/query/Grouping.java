package com.seekapa.engine.query;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.model.TimeDimension;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.model.TimePart;
import java.util.Optional;

/** What a result has one row for. */
public sealed interface Grouping {
  /** One row for each value of a dimension. */
  record ByDimension(Dimension dimension) implements Grouping {}

  /**
   * One row for each row of a table, even where two have the same name. It shows no column of its
   * own; the dimensions beside it do.
   */
  record ByRow(Table table) implements Grouping {}

  /**
   * One row for each calendar period.
   *
   * @param on the time dimension, where it isn't the one that dates the measure
   */
  record ByTime(TimeGrain grain, Optional<TimeDimension> on) implements Grouping {}

  /**
   * One row for each part of the calendar, all years together: weekdays, months of the year.
   *
   * @param on the time dimension, where it isn't the one that dates the measure
   */
  record ByTimePart(TimePart part, Optional<TimeDimension> on) implements Grouping {}
}
