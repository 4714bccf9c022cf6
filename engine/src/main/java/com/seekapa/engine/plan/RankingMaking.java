package com.seekapa.engine.plan;

import com.seekapa.engine.model.Measure;
import com.seekapa.engine.query.SemanticQuery;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Divides the order of all rows into that of the groups and that within each of them. */
final class RankingMaking {
  private final SemanticQuery query;
  private final Keys keys;

  RankingMaking(SemanticQuery query, Keys keys) {
    this.query = query;
    this.keys = keys;
  }

  /**
   * The ranking; empty where the limit is of all rows.
   *
   * @param ordering the keys that were asked for, then those that are left
   */
  Optional<Ranking> of(List<Sort> ordering, List<MeasureColumn> measures) {
    if (query.within().isEmpty()) {
      return Optional.empty();
    }
    var groups = groups(ordering);
    var inside = ordering.stream().filter(it -> !groups.contains(it)).toList();
    if (groups.isEmpty() || inside.isEmpty()) {
      throw new Refusal(new Obstacle.NothingToRank());
    }
    int asked = (int) inside.stream().filter(isAsked(ordering)).count();
    var ranks = inside.subList(0, asked == 0 ? inside.size() : asked);
    measures.stream()
        .filter(it -> ranks.stream().anyMatch(sort -> isBy(sort, it)))
        .filter(it -> isShare(it.value()))
        .findFirst()
        .map(MeasureColumn::measure)
        .ifPresent(RankingMaking::refuse);
    return Optional.of(new Ranking(groups, ranks, inside.subList(ranks.size(), inside.size())));
  }

  /** The keys of the groups, first those that the groups were to be ordered by. */
  private List<Sort> groups(List<Sort> ordering) {
    var names = query.within().stream().flatMap(it -> keys.name(it).stream()).distinct().toList();
    return ordering.stream()
        .filter(it -> it.by() instanceof Sort.By.OfKey(var name) && names.contains(name))
        .toList();
  }

  private Predicate<Sort> isAsked(List<Sort> ordering) {
    var asked = ordering.subList(0, query.ordering().size());
    return asked::contains;
  }

  private static boolean isBy(Sort sort, MeasureColumn measure) {
    return switch (sort.by()) {
      case Sort.By.OfMeasure(var name) -> name.equals(measure.name());
      case Sort.By.OfChange(var name, _) -> name.equals(measure.name());
      case Sort.By.OfKey _, Sort.By.OfRow _ -> false;
    };
  }

  private static boolean isShare(GroupValue value) {
    return switch (value) {
      case GroupValue.ShareOfTotal _ -> true;
      case GroupValue.Arithmetic(_, var left, var right) -> isShare(left) || isShare(right);
      case GroupValue.Aggregated _, GroupValue.Constant _ -> false;
    };
  }

  private static void refuse(Measure share) {
    throw new Refusal(new Obstacle.RankedShare(share));
  }
}
