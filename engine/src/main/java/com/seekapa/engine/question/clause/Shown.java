package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.Aggregation;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.question.clause.Sketch.Output;
import java.util.List;

/** What is shown where a column or rows are named: as they are, counted or aggregated. */
final class Shown {
  private final Sketch sketch;
  private final Awaited awaited;
  private final Totals totals;
  private final Entities entities;

  /**
   * @param awaited what was said before and is of what is named
   */
  Shown(Sketch sketch, Awaited awaited, Totals totals, Entities entities) {
    this.sketch = sketch;
    this.awaited = awaited;
    this.totals = totals;
    this.entities = entities;
  }

  /** A column, or what waits for it of it. */
  void show(int i, Dimension column) {
    var total = sketch.rowsOfKey(i).flatMap(it -> totals.of(i, it, awaited.aggregations));
    if (total.isPresent()) {
      sketch.show(total.get());
      awaited.aggregations.clear();
      awaited.counting = false;
    } else if (addsUpText(column)) {
      awaited.aggregations.clear();
      count(i, column);
    } else if (!awaited.aggregations.isEmpty()) {
      awaited.aggregations.forEach(it -> sketch.show(sketch.aggregates.of(it, column)));
      if (!sharesAggregation(i, column)) {
        awaited.aggregations.clear();
      }
      awaited.counting = false;
    } else if (awaited.counting) {
      count(i, column);
    } else if (!entities.isEntity(i)) {
      sketch.show(column);
      sketch.distinct |= awaited.distinct;
      awaited.distinct = false;
    }
  }

  /** "the total cities": names don't add up, they are counted. */
  private boolean addsUpText(Dimension column) {
    return awaited.aggregations.equals(List.of(Aggregation.SUM)) && !column.type().isNumeric();
  }

  /** "the average age and height": the word holds for both. */
  private boolean sharesAggregation(int i, Dimension column) {
    int next = i + 2;
    return sketch.is(i + 1, Cue.AND)
        && sketch.at(i + 1).text().equals("and")
        && sketch
            .column(next)
            .filter(it -> it.role() == Dimension.Role.AMOUNT || it.role() == Dimension.Role.LEVEL)
            .filter(it -> it.home().table().equals(column.home().table()) && !it.equals(column))
            .isPresent()
        && new ColumnCondition(sketch, column).after(next).isEmpty();
  }

  /** "number of different cities", "number of supplier ids", "number of returns". */
  private void count(int i, Dimension column) {
    awaited.counting = false;
    var home = sketch.home(column);
    if (awaited.distinct
        && sketch.chart.isPresent()
        && sketch.groups.isEmpty()
        && sketch.groupedRows.isEmpty()
        && !groupsLater(i)) {
      awaited.distinct = false;
      sketch.counted = true;
      sketch.show(column);
    } else if (awaited.distinct) {
      sketch.show(sketch.aggregates.of(Aggregation.COUNT_DISTINCT, column));
      awaited.distinct = false;
    } else if (column.role() == Dimension.Role.AMOUNT || column.role() == Dimension.Role.LEVEL) {
      sketch.show(sketch.aggregates.of(Aggregation.SUM, column));
    } else if (sketch.isLooseKey(i) && sketch.referred(column).isPresent()) {
      sketch.show(sketch.aggregates.rows(sketch.referred(column).orElseThrow()));
    } else if (showsOthers(home)) {
      sketch.show(sketch.aggregates.rows(home));
    } else if (sketch.key(home).filter(column::equals).isPresent() || sketch.chart.isEmpty()) {
      sketch.show(sketch.aggregates.rows(home));
    } else {
      sketch.counted = true;
      if (groupsLater(i)) {
        sketch.show(sketch.aggregates.rows(home));
      } else if (sketch.groups.isEmpty()
          && sketch.groupedRows.isEmpty()
          && !sketch.shownColumns().contains(column)) {
        sketch.show(column);
      }
    }
  }

  /** "regions and the number of branches": something of another table is counted. */
  boolean showsOthers(Table home) {
    return !sketch.groupedRows.isEmpty() && !sketch.groupedRows.contains(home)
        || sketch.shownColumns().stream().anyMatch(it -> !sketch.home(it).equals(home));
  }

  /** Whether what follows says that there is one for each of something. */
  boolean groupsLater(int i) {
    for (int j = i; j < sketch.size(); j++) {
      if (sketch.isOpen(j) && sketch.is(j, Cue.EACH, Cue.BY)) {
        int next = sketch.after(j, Cue.FILLER, Cue.OF, Cue.DISTINCT);
        return sketch.column(next).isPresent() || sketch.table(next).isPresent();
      }
    }
    return false;
  }

  /** In "member card" the last noun is the thing, the first says which. */
  void rows(int i, Table table) {
    var amount = totals.amountOf(i, table);
    var total = totals.of(i, table, awaited.aggregations);
    if (awaited.counting && sketch.isOpen(i + 1) && sketch.table(i + 1).isPresent()) {
      return;
    }
    if (awaited.counting && amount.isPresent()) {
      sketch.show(sketch.aggregates.of(Aggregation.SUM, amount.get()));
      awaited.counting = false;
    } else if (awaited.counting) {
      sketch.show(sketch.aggregates.rows(table));
      awaited.counting = false;
      awaited.distinct = false;
    } else if (!awaited.aggregations.isEmpty() && amount.isPresent()) {
      awaited.aggregations.forEach(it -> sketch.show(sketch.aggregates.of(it, amount.get())));
      awaited.aggregations.clear();
    } else if (total.isPresent()) {
      sketch.show(total.get());
      awaited.aggregations.clear();
    } else if (awaited.aggregations.isEmpty()) {
      boolean listed =
          sketch.is(sketch.before(i, Cue.FILLER, Cue.DISTINCT), Cue.SHOW, Cue.WHICH)
              && sketch.is(i + 1, Cue.AND, Cue.COMMA)
              && sketch.column(sketch.after(i + 1, Cue.FILLER, Cue.THEIR)).isPresent();
      if (listed || entities.isListedBeside(i, table)) {
        table.naming().map(sketch.model::dimension).ifPresent(it -> sketch.show(it));
      }
      sketch.distinct |= awaited.distinct;
      awaited.distinct = false;
      sketch.outputs.add(new Output.OfRows(table));
    }
  }
}
