package com.seekapa.engine.plan;

import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.Expression;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.model.TimePart;
import java.math.BigDecimal;

/** A value that each row of a source has. */
public sealed interface RowValue {
  /** What a column holds. */
  record Stored(ColumnReference column) implements RowValue {}

  /** The number that a column of text holds. */
  record AsNumber(ColumnReference column) implements RowValue {}

  /** What a column holds, as text. */
  record AsText(ColumnReference column) implements RowValue {}

  /** The day of a date or time. */
  record Day(RowTime time) implements RowValue {}

  /** The date or time itself, in an order of time even where it is kept as text. */
  record Moment(RowTime time) implements RowValue {}

  /**
   * The first day of the period that the row falls into.
   *
   * @param cut where periods begin
   */
  record PeriodStart(RowTime time, TimeGrain grain, Cut cut) implements RowValue {}

  /** The number of a part of the calendar; days of the week count from 1 for Monday. */
  record PartOf(RowTime time, TimePart part) implements RowValue {}

  record Constant(BigDecimal value) implements RowValue {}

  /** Arithmetic; a division by zero has no value. */
  record Arithmetic(Expression.Operator operator, RowValue left, RowValue right)
      implements RowValue {}

  /** How many days the second day is after the first. */
  record DaysBetween(RowTime from, RowTime to) implements RowValue {}

  /** So many lengths of a grain, towards the future. */
  record Shift(TimeGrain grain, long count) {}
}
