package com.seekapa.engine.plan;

import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.DataType;
import com.seekapa.engine.query.Filter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A condition on each row of a source. */
public sealed interface RowCondition {
  ColumnReference column();

  record OneOf(ColumnReference column, List<Object> values) implements RowCondition {
    public OneOf {
      values = List.copyOf(values);
    }
  }

  /** None of the values, or no value at all. */
  record NoneOf(ColumnReference column, List<Object> values) implements RowCondition {
    public NoneOf {
      values = List.copyOf(values);
    }
  }

  record Compared(ColumnReference column, Filter.Comparator comparator, BigDecimal number)
      implements RowCondition {}

  /** On or between two days. */
  record Within(ColumnReference column, DataType type, LocalDate from, LocalDate to)
      implements RowCondition {}
}
