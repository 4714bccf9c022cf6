package com.seekapa.server.catalog;

import com.seekapa.engine.model.Column;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Hierarchy;
import com.seekapa.engine.model.TimeDimension;

/** Dimensions, time dimensions and hierarchies refer to what exists and fits. */
final class DimensionRules {
  private final Checked checked;

  DimensionRules(Checked checked) {
    this.checked = checked;
  }

  void check() {
    checked.model().dimensions().forEach(this::checkDimension);
    checked.model().timeDimensions().forEach(this::checkTime);
    checked.model().hierarchies().forEach(this::checkHierarchy);
  }

  private void checkDimension(Dimension dimension) {
    for (var reference : dimension.columns()) {
      var key = reference.equals(dimension.home()) ? "column" : "also_in";
      checked
          .column(reference, "dimensions", dimension.id(), key)
          .ifPresent(column -> checkType(dimension, column, key));
    }
  }

  private void checkType(Dimension dimension, Column column, String key) {
    if (column.type().isTemporal()) {
      checked.problem(
          "column \"" + column.name() + "\" holds dates; list it under time_dimensions",
          "dimensions",
          dimension.id(),
          key);
    } else if (column.type() != dimension.type()) {
      checked.problem(
          "column \"%s\" is %s, but the first column of %s is %s"
              .formatted(
                  column.name(),
                  Types.word(column.type()),
                  dimension.id(),
                  Types.word(dimension.type())),
          "dimensions",
          dimension.id(),
          key);
    }
  }

  private void checkTime(TimeDimension time) {
    String[] path = {"time_dimensions", time.id(), "column"};
    checked
        .column(time.column(), path)
        .filter(column -> !column.type().isTemporal())
        .ifPresent(column ->
            checked.problem(
                "column \"%s\" is %s; a time dimension needs date or timestamp"
                    .formatted(column.name(), Types.word(column.type())),
                path));
  }

  private void checkHierarchy(Hierarchy hierarchy) {
    var ids = checked.model().dimensions().stream().map(Dimension::id).toList();
    for (var level : hierarchy.levels()) {
      checked.isKnown("dimension", level, ids, "hierarchies", hierarchy.name());
    }
  }
}
