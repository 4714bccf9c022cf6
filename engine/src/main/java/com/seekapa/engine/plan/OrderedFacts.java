package com.seekapa.engine.plan;

import com.seekapa.engine.model.Aggregation;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.query.Ordering;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Facts that also know what groups are ordered by and don't show: the value of a group that comes
 * first in the order is the one of its first row.
 */
record OrderedFacts(List<Fact> facts, List<MeasureColumn> columns) {
  static OrderedFacts of(
      List<Fact> facts, List<Ordering> ordering, List<Dimension> hidden, FreshNames names) {
    var first = facts.getFirst();
    var columns = new ArrayList<MeasureColumn>();
    for (var dimension : hidden) {
      var aggregation = first(ordering, dimension);
      var name = names.take(dimension.id());
      first = first.with(new FactAggregate(name, aggregation, dimension.columns()));
      columns.add(column(first, dimension, aggregation, name));
    }
    return new OrderedFacts(
        Stream.concat(Stream.of(first), facts.stream().skip(1)).toList(), List.copyOf(columns));
  }

  private static MeasureColumn column(
      Fact fact, Dimension dimension, Aggregation aggregation, String name) {
    return new MeasureColumn(
        Measures.of(dimension, aggregation, dimension.home()),
        name,
        dimension.type(),
        new GroupValue.Aggregated(fact.name(), name, false),
        Optional.empty(),
        false);
  }

  private static Aggregation first(List<Ordering> ordering, Dimension dimension) {
    return ordering.stream()
            .filter(it -> it.key().equals(new Ordering.Key.OfDimension(dimension)))
            .anyMatch(it -> it.direction() == Ordering.Direction.ASCENDING)
        ? Aggregation.MINIMUM
        : Aggregation.MAXIMUM;
  }
}
