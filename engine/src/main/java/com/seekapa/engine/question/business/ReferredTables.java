package com.seekapa.engine.question.business;

import com.seekapa.engine.model.Relationship;
import com.seekapa.engine.model.SemanticModel;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The tables that each row of some tables refers to one row of, the nearest first; of those equally
 * near, the ones behind the table that dates the rows: a sale is rather of its customer's country
 * than of its product's supplier's.
 */
final class ReferredTables {
  private final SemanticModel model;
  private final Set<String> dating;

  /**
   * @param dating the tables whose dates are those of the rows
   */
  ReferredTables(SemanticModel model, Set<String> dating) {
    this.model = model;
    this.dating = dating;
  }

  /** The tables themselves, then what they refer to. */
  Set<String> from(Collection<String> tables) {
    var found = new LinkedHashSet<>(tables);
    var queue = new ArrayDeque<>(tables);
    while (!queue.isEmpty()) {
      for (var next : referred(queue.remove())) {
        if (found.add(next)) {
          queue.add(next);
        }
      }
    }
    return found;
  }

  /**
   * Without those that are referred to in several ways, of which a question would have to say one.
   */
  private List<String> referred(String table) {
    return model.relationships().stream()
        .filter(it -> it.from().table().equals(table) && !it.to().table().equals(table))
        .map(Relationship::to)
        .collect(Collectors.groupingBy(it -> it.table(), Collectors.counting()))
        .entrySet()
        .stream()
        .filter(it -> it.getValue() == 1)
        .map(it -> it.getKey())
        .sorted(
            Comparator.comparing((String it) -> !dating.contains(it)).thenComparing(this::position))
        .toList();
  }

  private int position(String table) {
    return model.tables().indexOf(model.table(table));
  }
}
