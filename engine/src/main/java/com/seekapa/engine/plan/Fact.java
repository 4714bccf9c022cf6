package com.seekapa.engine.plan;

import com.seekapa.engine.model.TimeDimension;
import com.seekapa.engine.query.Filter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table whose rows are aggregated, dated in one way.
 *
 * @param subject what obstacles are told of
 * @param filters what rows have to fulfil besides the conditions of the query
 * @param time what dates the rows, where the query cares
 * @param name of the part for the days asked about
 * @param previous of the part for the days compared with
 */
record Fact(
    Subject subject,
    String table,
    List<Filter> filters,
    Optional<TimeDimension> time,
    String name,
    String previous,
    List<FactAggregate> aggregates) {
  Fact {
    filters = List.copyOf(filters);
    aggregates = List.copyOf(aggregates);
  }

  /** The same with one more aggregate. */
  Fact with(FactAggregate aggregate) {
    var more = Stream.concat(aggregates.stream(), Stream.of(aggregate)).toList();
    return new Fact(subject, table, filters, time, name, previous, more);
  }

  /** The aggregate that the leaf stands for. */
  FactAggregate aggregate(Leaf leaf) {
    return aggregates.stream().filter(it -> isSame(it, leaf)).findFirst().orElseThrow();
  }

  private static boolean isSame(FactAggregate aggregate, Leaf leaf) {
    return aggregate.aggregation() == leaf.aggregation()
        && aggregate.columns().equals(leaf.column().stream().toList())
        && aggregate.value().equals(leaf.value());
  }
}
