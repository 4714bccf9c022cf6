package com.seekapa.engine.plan;

import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.TimeGrain;
import java.time.DayOfWeek;
import java.util.Optional;

/** A value that each row of a source has. */
public sealed interface RowValue {
  ColumnReference column();

  /** What a column holds. */
  record Stored(ColumnReference column) implements RowValue {}

  /**
   * The first day of the calendar period that the row falls into.
   *
   * @param shift how far the period is moved, so that earlier periods meet the ones asked about
   */
  record PeriodStart(
      ColumnReference column,
      DataType type,
      TimeGrain grain,
      DayOfWeek weekStart,
      Optional<Shift> shift)
      implements RowValue {}

  /** So many lengths of a grain, towards the future. */
  record Shift(TimeGrain grain, long count) {}
}
