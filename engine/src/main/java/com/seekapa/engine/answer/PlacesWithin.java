package com.seekapa.engine.answer;

import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.query.QueryEdit;
import com.seekapa.engine.query.SemanticQuery;
import com.seekapa.engine.result.Cell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;

/** A result that has the first places of several groups, taken apart. */
record PlacesWithin(Told told) {
  /** The groupings, by number among those shown, of which each has places of its own. */
  List<Integer> within() {
    return shown().filter(i -> isWithin(told.shown().get(i))).boxed().toList();
  }

  /** The groupings that are ranked. */
  List<Integer> ranked() {
    return shown().filter(i -> !isWithin(told.shown().get(i))).boxed().toList();
  }

  private IntStream shown() {
    return IntStream.range(0, Math.min(told.shown().size(), told.columns().groupings().size()));
  }

  private boolean isWithin(Grouping grouping) {
    return told.query().within().contains(grouping);
  }

  /** What is ranked, as a query without the groups. */
  SemanticQuery alone() {
    var query = told.query();
    return QueryEdit.apply(query, List.of(new QueryEdit.DropGroupings(query.within())))
        .orElse(query);
  }

  /** The rows of each group, in their order. */
  List<List<Integer>> groups() {
    var groups = new LinkedHashMap<List<Cell>, List<Integer>>();
    for (int row = 0; row < told.table().rows().size(); row++) {
      groups.computeIfAbsent(key(row), _ -> new ArrayList<>()).add(row);
    }
    return List.copyOf(groups.values());
  }

  private List<Cell> key(int row) {
    return within().stream()
        .map(i -> told.table().cell(row, told.columns().groupings().get(i)))
        .toList();
  }

  /** Whether some group has more rows than places, because the last of them are as high. */
  boolean hasTies() {
    int places = told.query().limit().orElseThrow();
    return groups().stream().anyMatch(it -> it.size() > places);
  }
}
