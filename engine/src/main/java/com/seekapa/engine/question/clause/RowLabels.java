package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Table;
import java.util.List;
import java.util.stream.Stream;

/** The columns by which people tell the rows of a table apart. */
final class RowLabels {
  private static final int MOST = 2;

  private RowLabels() {}

  /** The name, of people both names; else the first texts; else the key. */
  static List<Dimension> of(Sketch sketch, Table table) {
    var names = names(sketch, table);
    if (!names.isEmpty()) {
      return names;
    }
    var texts =
        sketch.columns(table).stream()
            .filter(it -> it.role() == Dimension.Role.CATEGORY && !it.type().isNumeric())
            .limit(MOST)
            .toList();
    return texts.isEmpty() ? sketch.key(table).stream().toList() : texts;
  }

  /** The column that names the rows; a chart has one axis for it, else both names of people. */
  static List<Dimension> names(Sketch sketch, Table table) {
    return table.naming().map(sketch.model::dimension).stream()
        .flatMap(name ->
            sketch.chart.isEmpty() && isFirstName(sketch, table, name)
                ? Stream.concat(Stream.of(name), sketch.columnOf(table, SharedNouns.LAST).stream())
                : Stream.of(name))
        .distinct()
        .toList();
  }

  private static boolean isFirstName(Sketch sketch, Table table, Dimension name) {
    return sketch.columnOf(table, SharedNouns.FIRST).filter(name::equals).isPresent();
  }
}
