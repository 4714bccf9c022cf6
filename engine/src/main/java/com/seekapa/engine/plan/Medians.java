package com.seekapa.engine.plan;

import com.seekapa.engine.model.Aggregation;
import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.plan.RowSource.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Medians for databases that only know the median of a window: every row is given the median of its
 * group first, and the groups take it from any of their rows.
 */
public final class Medians {
  private final QueryPlan plan;
  private final Part part;
  private final FreshNames names;
  private final List<Named> columns = new ArrayList<>();
  private final List<Named> medians = new ArrayList<>();
  private final Map<RowValue, RowValue> moved = new HashMap<>();

  private Medians(QueryPlan plan, Part part) {
    this.plan = plan;
    this.part = part;
    this.names = new FreshNames(plan.keys().stream().map(Key::name));
  }

  /** The same plan, in which no aggregate is a median. */
  public static QueryPlan ofWindows(QueryPlan plan) {
    return plan.with(plan.parts().stream().map(part -> ofWindows(plan, part)).toList());
  }

  private static Part ofWindows(QueryPlan plan, Part part) {
    return part.aggregates().stream().anyMatch(Medians::isMedian)
        ? new Medians(plan, part).moved()
        : part;
  }

  private static boolean isMedian(RowAggregate aggregate) {
    return aggregate.aggregation() == Aggregation.MEDIAN;
  }

  private Part moved() {
    for (int i = 0; i < part.keys().size(); i++) {
      move(part.keys().get(i), plan.keys().get(i).name());
    }
    var keys = part.keys().stream().map(moved::get).toList();
    var aggregates = part.aggregates().stream().map(this::moved).toList();
    var rows =
        new RowSource.WithMedians(
            part.name(), columns, medians, part.keys(), part.source(), part.conditions());
    return new Part(part.name(), rows, keys, List.of(), aggregates);
  }

  private RowAggregate moved(RowAggregate aggregate) {
    if (isMedian(aggregate)) {
      var median = new Named(aggregate.argument().orElseThrow(), names.take(aggregate.name()));
      medians.add(median);
      return new RowAggregate(
          aggregate.name(), Aggregation.MAXIMUM, Optional.of(column(median.name())));
    }
    return new RowAggregate(
        aggregate.name(), aggregate.aggregation(), aggregate.argument().map(this::moved));
  }

  private RowValue moved(RowValue value) {
    return moved.containsKey(value) ? moved.get(value) : move(value, names.take("argument"));
  }

  private RowValue move(RowValue value, String name) {
    columns.add(new Named(value, name));
    moved.put(value, column(name));
    return column(name);
  }

  private RowValue column(String name) {
    return new RowValue.Stored(new ColumnReference(part.name(), name));
  }
}
