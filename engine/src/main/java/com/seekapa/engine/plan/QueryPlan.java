package com.seekapa.engine.plan;

import com.seekapa.engine.query.Comparison;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a semantic query is answered. Each part aggregates one fact table to the keys on its own, so
 * that no row is counted twice; parts meet on equal keys; measures are calculated from what meets.
 *
 * @param parts at least one; one without aggregates lists values
 * @param keys what each row stands for; every part is grouped by the same keys in the same order
 * @param series the periods that appear even without rows, where the only key is time
 * @param measures what is calculated, shown or not
 * @param conditions on measures, which decide about whole rows of the result
 * @param ordering total, because it ends in the keys
 * @param ranking where the limit counts anew for each group, how its rows are ranked; they are in
 *     the same order as by {@code ordering}
 * @param distinct whether rows that are equal are one; always so where something is aggregated
 */
public record QueryPlan(
    List<Part> parts,
    List<Key> keys,
    Optional<Series> series,
    List<MeasureColumn> measures,
    List<MeasureCondition> conditions,
    Optional<Comparison> comparison,
    List<Sort> ordering,
    OptionalInt limit,
    Optional<Ranking> ranking,
    boolean distinct) {
  public QueryPlan {
    parts = List.copyOf(parts);
    keys = List.copyOf(keys);
    measures = List.copyOf(measures);
    conditions = List.copyOf(conditions);
    ordering = List.copyOf(ordering);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a plan needs a part");
    }
  }

  QueryPlan with(List<Part> others) {
    return new QueryPlan(
        others, keys, series, measures, conditions, comparison, ordering, limit, ranking, distinct);
  }

  /** The key of this name. */
  public Key key(String name) {
    return keys.stream().filter(key -> key.name().equals(name)).findFirst().orElseThrow();
  }

  /** The measure calculated under this name. */
  public MeasureColumn measure(String name) {
    return measures.stream()
        .filter(measure -> measure.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Whether a series within bounds gives the keys: whatever a part has lies on one of them. */
  public boolean hasAllKeysInSeries() {
    return series.flatMap(Series::bounds).isPresent();
  }
}
