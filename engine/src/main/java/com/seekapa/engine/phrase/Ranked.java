package com.seekapa.engine.phrase;

import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.query.SemanticQuery;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says within what is ranked. */
final class Ranked {
  private Ranked() {}

  /** The groupings that are ranked, and not ranked within. */
  static List<Grouping> of(SemanticQuery query) {
    return query.groupings().stream().filter(it -> !query.within().contains(it)).toList();
  }

  /** " in each region and month"; empty where all is ranked together. */
  static String within(SemanticQuery query, Function<Grouping, String> singular) {
    boolean onlyRows = query.within().stream().allMatch(Grouping.ByRow.class::isInstance);
    return query.within().isEmpty()
        ? ""
        : query.within().stream()
            .filter(it -> onlyRows || !(it instanceof Grouping.ByRow))
            .distinct()
            .map(singular)
            .collect(Collectors.joining(" and ", " in each ", ""));
  }
}
