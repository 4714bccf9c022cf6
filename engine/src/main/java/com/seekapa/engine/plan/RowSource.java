package com.seekapa.engine.plan;

import com.seekapa.engine.model.Relationship;
import java.util.List;

/**
 * A fact table, and the tables that its rows refer to. A row that refers to nothing stays.
 *
 * @param joins in an order in which each starts from a table already there
 */
public record RowSource(String table, List<Relationship> joins) {
  public RowSource {
    joins = List.copyOf(joins);
  }

  /** Whether every row has a partner in the joined table, so that joining loses none. */
  public boolean isComplete(Relationship join) {
    var from = join.from().table();
    var isReached =
        from.equals(table)
            || joins.stream().filter(it -> it.to().table().equals(from)).allMatch(this::isComplete);
    return join.complete() && isReached;
  }
}
