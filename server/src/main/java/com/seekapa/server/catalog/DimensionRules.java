package com.seekapa.server.catalog;

import com.seekapa.engine.model.Column;
import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Hierarchy;
import com.seekapa.engine.model.TimeDimension;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

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
    if (column.type() != dimension.type() && !isNumbersInText(dimension, column)) {
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

  private static boolean isNumbersInText(Dimension dimension, Column column) {
    return column.type() == DataType.TEXT && dimension.type().isNumeric();
  }

  private void checkTime(TimeDimension time) {
    String[] path = {"time_dimensions", time.id(), "column"};
    time.format().ifPresent(format -> checkFormat(time, format));
    checked
        .column(time.column(), path)
        .filter(column -> !column.type().isTemporal())
        .filter(column -> column.type() != DataType.TEXT || !hasFormat(time))
        .ifPresent(column ->
            checked.problem(
                "column \"%s\" is %s; a time dimension needs date, timestamp, or text with a format"
                    .formatted(column.name(), Types.word(column.type())),
                path));
  }

  private boolean hasFormat(TimeDimension time) {
    return checked.source().has("time_dimensions", time.id(), "format");
  }

  private void checkFormat(TimeDimension time, String format) {
    try {
      var _ = DateTimeFormatter.ofPattern(format, Locale.ENGLISH);
    } catch (IllegalArgumentException e) {
      checked.problem(
          "\"%s\" is no way to write dates; M/d/yyyy is one".formatted(format),
          "time_dimensions",
          time.id(),
          "format");
    }
  }

  private void checkHierarchy(Hierarchy hierarchy) {
    var ids = checked.model().dimensions().stream().map(Dimension::id).toList();
    for (var level : hierarchy.levels()) {
      checked.isKnown("dimension", level, ids, "hierarchies", hierarchy.name());
    }
  }
}
