package com.seekapa.engine.plan;

import java.util.List;

/**
 * Aggregates over one fact table, one row for each combination of keys.
 *
 * @param name unique in its plan and no table of the model
 * @param keys a value for each key of the plan, in its order
 */
public record Part(
    String name,
    RowSource source,
    List<RowValue> keys,
    List<RowCondition> conditions,
    List<RowAggregate> aggregates) {
  public Part {
    keys = List.copyOf(keys);
    conditions = List.copyOf(conditions);
    aggregates = List.copyOf(aggregates);
  }

  Part with(List<RowAggregate> others) {
    return new Part(name, source, keys, conditions, others);
  }

  /** The aggregate of this name. */
  public RowAggregate aggregate(String wanted) {
    return aggregates.stream().filter(it -> it.name().equals(wanted)).findFirst().orElseThrow();
  }
}
