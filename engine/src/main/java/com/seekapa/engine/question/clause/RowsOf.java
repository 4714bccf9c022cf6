package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Table;
import java.util.Optional;
import java.util.Set;

/**
 * "The names of the gymnasts", where gymnasts refer to people who have the names: there is one for
 * each gymnast, and none for other people.
 */
final class RowsOf {
  private final Sketch sketch;

  RowsOf(Sketch sketch) {
    this.sketch = sketch;
  }

  /** The rows whose columns are asked for, where others have these columns for them. */
  Optional<Table> named(Set<Dimension> columns) {
    var homes = columns.stream().map(sketch::home).distinct().toList();
    return homes.size() == 1 ? named(homes.getFirst(), columns) : Optional.empty();
  }

  private Optional<Table> named(Table home, Set<Dimension> columns) {
    if (sketch.mentioned().contains(home)) {
      return Optional.empty();
    }
    for (int i = 0; i < sketch.size(); i++) {
      if (sketch.column(i).filter(columns::contains).isPresent() && sketch.is(i + 1, Cue.OF)) {
        var rows = sketch.table(passed(i));
        if (rows.filter(it -> refers(it, home)).isPresent()) {
          return rows;
        }
      }
    }
    return Optional.empty();
  }

  /** The first piece behind this one that isn't a word of grammar. */
  private int passed(int i) {
    int at = i + 1;
    while (at < sketch.size()
        && sketch.is(at, Cue.OF, Cue.FILLER, Cue.EVERY, Cue.DISTINCT, Cue.EACH)) {
      at++;
    }
    return at;
  }

  /** Rows that only link others are rather these others. */
  private boolean saysMoreThanLinks(Table rows) {
    return sketch.columns(rows).stream().anyMatch(it -> sketch.referred(it).isEmpty());
  }

  private boolean refers(Table rows, Table home) {
    return !rows.equals(home)
        && saysMoreThanLinks(rows)
        && sketch.model.relationships().stream()
            .anyMatch(
                it -> it.from().table().equals(rows.name()) && it.to().table().equals(home.name()));
  }
}
