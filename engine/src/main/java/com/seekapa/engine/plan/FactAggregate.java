package com.seekapa.engine.plan;

import com.seekapa.engine.model.Aggregation;
import com.seekapa.engine.model.ColumnReference;
import java.util.List;

/**
 * An aggregate of rows of a fact.
 *
 * @param name unique in its fact
 * @param columns where what is aggregated is found, the first that can be reached; empty where rows
 *     are counted
 */
record FactAggregate(String name, Aggregation aggregation, List<ColumnReference> columns) {
  FactAggregate {
    columns = List.copyOf(columns);
  }
}
