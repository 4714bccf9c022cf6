package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.question.clause.Sketch.Key;
import java.util.List;
import java.util.Set;

/**
 * "the top 5 bikes by price", "the top 3 clients by number of orders": the rows that are ranked are
 * shown, not only what ranks them.
 */
final class RankedRows {
  private final Sketch sketch;
  private final Set<Dimension> columns;
  private final Set<Measure> measures;
  private final Set<Grouping> groups;

  /**
   * @param columns what is shown, to which labels of rows are added, as to the groups
   */
  RankedRows(Sketch sketch, Set<Dimension> columns, Set<Measure> measures, Set<Grouping> groups) {
    this.sketch = sketch;
    this.columns = columns;
    this.measures = measures;
    this.groups = groups;
  }

  void name() {
    if (sketch.limit.isEmpty() || !groups.isEmpty() || !showsOnlyKeys()) {
      return;
    }
    sketch
        .namedRows()
        .findFirst()
        .ifPresent(table -> {
          if (measures.isEmpty()) {
            nameRows(table);
          } else if (columns.isEmpty()) {
            nameGroups(table);
          }
        });
  }

  private boolean showsOnlyKeys() {
    var keys = sketch.orders.stream().map(Sketch.Order::key).toList();
    return !(columns.isEmpty() && measures.isEmpty())
        && columns.stream().map(Key.OfColumn::new).allMatch(keys::contains)
        && measures.stream().map(Key.OfMeasure::new).allMatch(keys::contains);
  }

  private void nameRows(Table table) {
    if (columns.stream().allMatch(it -> sketch.home(it).equals(table))) {
      var keys = List.copyOf(columns);
      columns.clear();
      columns.addAll(RowLabels.of(sketch, table));
      columns.addAll(keys);
    }
  }

  private void nameGroups(Table table) {
    if (measures.stream().noneMatch(it -> sketch.aggregates.isOf(it, table))) {
      RowLabels.of(sketch, table).stream().map(Grouping.ByDimension::new).forEach(groups::add);
      if (table.primaryKey().isPresent()) {
        groups.add(new Grouping.ByRow(table));
      }
    }
  }
}
