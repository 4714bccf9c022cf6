package com.seekapa.engine.plan;

import com.seekapa.engine.model.TimeDimension;
import java.util.List;
import java.util.Optional;

/**
 * A table whose rows are aggregated, dated in one way.
 *
 * @param time what dates the rows, where the query cares
 * @param name of the part for the days asked about
 * @param previous of the part for the days compared with
 */
record Fact(
    String table,
    Optional<TimeDimension> time,
    String name,
    String previous,
    List<RowAggregate> aggregates) {
  Fact {
    aggregates = List.copyOf(aggregates);
  }

  /** The aggregate that the leaf stands for. */
  RowAggregate aggregate(Leaf leaf) {
    return aggregates.stream().filter(it -> isSame(it, leaf)).findFirst().orElseThrow();
  }

  private static boolean isSame(RowAggregate aggregate, Leaf leaf) {
    return aggregate.aggregation() == leaf.aggregation()
        && aggregate.column().equals(leaf.column());
  }
}
