package com.seekapa.engine.plan;

import java.util.List;
import java.util.stream.Stream;

/**
 * How rows are ranked within groups. Rows that are alike in all that ranks them share a place; a
 * row without a value of the first of it has none.
 *
 * @param groups the keys of the groups, and in which order these come; at least one
 * @param ranks what decides about places; at least one
 * @param rest puts rows of the same place in order
 */
public record Ranking(List<Sort> groups, List<Sort> ranks, List<Sort> rest) {
  public Ranking {
    groups = List.copyOf(groups);
    ranks = List.copyOf(ranks);
    rest = List.copyOf(rest);
    if (groups.isEmpty() || ranks.isEmpty()) {
      throw new IllegalArgumentException("ranks within groups need groups and something to rank");
    }
  }

  /** The order of all rows: group by group, by place. */
  public List<Sort> ordering() {
    return Stream.of(groups, ranks, rest).flatMap(List::stream).toList();
  }
}
