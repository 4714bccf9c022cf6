package com.seekapa.engine.plan;

import com.seekapa.engine.model.Aggregation;
import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.RowExpression;
import java.util.List;
import java.util.Optional;

/**
 * An aggregate of rows of a fact.
 *
 * @param name unique in its fact
 * @param columns where what is aggregated is found, the first that can be reached; empty where rows
 *     are counted
 * @param value what is calculated from each row and aggregated instead
 */
record FactAggregate(
    String name,
    Aggregation aggregation,
    List<ColumnReference> columns,
    Optional<RowExpression> value) {
  FactAggregate {
    columns = List.copyOf(columns);
  }

  /** An aggregate of a column, or of rows. */
  FactAggregate(String name, Aggregation aggregation, List<ColumnReference> columns) {
    this(name, aggregation, columns, Optional.empty());
  }
}
