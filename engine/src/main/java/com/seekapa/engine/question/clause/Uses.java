package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.query.Grouping;
import java.util.List;
import java.util.Optional;

/**
 * "The most common type", where types are rows of their own: each is there once, so that counting
 * them ranks nothing. What refers to them is counted instead.
 */
final class Uses {
  private final Sketch sketch;

  Uses(Sketch sketch) {
    this.sketch = sketch;
  }

  /** The measure that ranks what is shown; the same if it tells rows apart. */
  Measure ranking(Measure ranked, List<Grouping> shown) {
    return idle(ranked, shown)
        .flatMap(this::users)
        .map(it -> sketch.aggregates.rows(it))
        .orElse(ranked);
  }

  /** The table each of whose rows is counted alone. */
  Optional<Table> idle(Measure ranked, List<Grouping> shown) {
    return sketch.model.tables().stream()
        .filter(it -> sketch.aggregates.rows(it).equals(ranked))
        .filter(it -> shown.stream().anyMatch(grouping -> tellsApart(grouping, it)))
        .findFirst();
  }

  private boolean tellsApart(Grouping grouping, Table table) {
    return switch (grouping) {
      case Grouping.ByDimension(var column) ->
          sketch.home(column).equals(table) && sketch.isNaming(column) && !isNamedItself(column);
      case Grouping.ByRow(var rows) -> rows.equals(table);
      case Grouping.ByTime _, Grouping.ByTimePart _ -> false;
    };
  }

  /** "the most common name": names are counted, which several rows may have. */
  private boolean isNamedItself(Dimension column) {
    for (int i = 1; i < sketch.size(); i++) {
      if (sketch.column(i).filter(column::equals).isPresent()
          && sketch.is(sketch.before(i, Cue.FILLER), Cue.COMMON, Cue.RARE)
          && sketch.at(i).text().matches("(.* )?(names?|titles?)")) {
        return true;
      }
    }
    return false;
  }

  /** What refers to the rows: the table that is spoken of, else the only one. */
  private Optional<Table> users(Table table) {
    var users =
        sketch.model.relationships().stream()
            .filter(it -> it.to().table().equals(table.name()))
            .map(it -> sketch.model.table(it.from().table()))
            .filter(it -> !it.equals(table))
            .distinct()
            .toList();
    var said = users.stream().filter(sketch.mentioned()::contains).findFirst();
    return said.isPresent() || users.size() != 1 ? said : users.stream().findFirst();
  }
}
