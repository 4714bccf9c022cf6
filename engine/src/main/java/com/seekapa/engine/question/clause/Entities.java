package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Table;
import java.util.Optional;
import java.util.stream.IntStream;

/** Columns whose words stand for rows rather than for values: keys without "id", names of names. */
final class Entities {
  private final Sketch sketch;

  Entities(Sketch sketch) {
    this.sketch = sketch;
  }

  /** "names of suppliers": a key without the word for it stands for the rows it refers to. */
  boolean isEntity(int i) {
    if (isNameOfColumn(i) || isSaidBefore(i)) {
      return true;
    }
    if (sketch.isLooseKey(i)
        && sketch.at(i).sense().quality() < 0.72
        && !sketch.outputs.isEmpty()) {
      return true;
    }
    return sketch.isLooseKey(i)
        && sketch.is(sketch.before(i, Cue.FILLER, Cue.EVERY, Cue.DISTINCT), Cue.OF, Cue.IN)
        && !sketch.outputs.isEmpty();
  }

  /** "loan fines": a key without the word for it, before a column of the same rows, says whose. */
  boolean isQualifier(int i) {
    var rows = sketch.rowsOfKey(i);
    return rows.isPresent()
        && sketch.column(i).map(sketch::home).equals(rows)
        && sketch.isOpen(i + 1)
        && sketch.column(i + 1).filter(it -> it.type().isNumeric()).map(sketch::home).equals(rows);
  }

  /** "each junior member": the rows that the word before has named already. */
  private boolean isSaidBefore(int i) {
    return sketch.isLooseKey(i)
        && sketch.table(i - 1).isPresent()
        && sketch.rowsOfKey(i).equals(sketch.table(i - 1));
  }

  /** "the names of the countries", where countries are a column, are the countries. */
  private boolean isNameOfColumn(int i) {
    if (!sketch.at(i).text().matches("names?|titles?")) {
      return false;
    }
    if (sketch.column(i - 1).filter(it -> !it.type().isNumeric()).isPresent()) {
      return true;
    }
    if (!sketch.is(i + 1, Cue.OF)) {
      return false;
    }
    int next = sketch.after(i, Cue.OF, Cue.FILLER, Cue.EVERY, Cue.DISTINCT, Cue.TOP, Cue.BOTTOM);
    while (next < sketch.size() && sketch.at(next).is(Sense.OfNumber.class).isPresent()) {
      next = sketch.after(next, Cue.FILLER);
    }
    var named = sketch.column(next);
    return named
            .filter(it -> !it.type().isNumeric() && it.role() != Dimension.Role.IDENTIFIER)
            .isPresent()
        && sketch.table(next + 1).isEmpty();
  }

  /** "names of members and their branches", "cities and branches": the others are shown as well. */
  boolean isListedBeside(int i, Table table) {
    int and = sketch.before(i, Cue.FILLER, Cue.THEIR, Cue.DISTINCT);
    if (!sketch.is(and, Cue.AND, Cue.COMMA)
        || sketch.shownColumns().isEmpty()
        || sketch.shownColumns().stream().anyMatch(it -> sketch.home(it).equals(table))) {
      return false;
    }
    boolean theirs =
        sketch.at(and).text().matches(".*(their|its|corresponding).*")
            || IntStream.range(and, i).anyMatch(at -> sketch.is(at, Cue.THEIR));
    return theirs || sketch.column(and - 1).filter(sketch.shownColumns()::contains).isPresent();
  }

  /** "shelf id", where shelves are numbers in a column of that name and have no other id. */
  private boolean isSuffix(int i) {
    return sketch
        .column(i - 1)
        .filter(it -> it.type().isNumeric())
        .filter(it -> it.role() != Dimension.Role.AMOUNT && it.role() != Dimension.Role.YEAR)
        .filter(_ -> sketch.at(i - 1).sense().quality() > 0.9)
        .isPresent();
  }

  /** "managers that have ids": the key just spoken of, not that of other rows. */
  Optional<Dimension> keyOfEntity(int i) {
    if (!sketch.at(i).text().matches("ids?|identifiers?|numbers?|codes?")) {
      return Optional.empty();
    }
    var ofRows =
        sketch.at(i).text().startsWith("id")
            ? sketch.table(i - 1).flatMap(sketch::key)
            : Optional.<Dimension>empty();
    if (ofRows.isPresent()) {
      return ofRows;
    }
    if (isSuffix(i)) {
      return sketch.column(i - 1);
    }
    int before = sketch.before(i, Cue.FILLER, Cue.RELATIVE, Cue.HAVE, Cue.THEIR);
    return before >= 0 && before >= i - 4 && sketch.isLooseKey(before)
        ? sketch.column(before)
        : Optional.empty();
  }
}
