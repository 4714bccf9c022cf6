package com.seekapa.engine.plan;

import com.seekapa.engine.model.Column;
import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.Relationship;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.model.TimeDimension;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What every part of a plan stands on: the model, its ways, and the ways that the query prefers.
 */
record Ground(SemanticModel model, Paths paths, List<Relationship> via) {
  /** The only way, or the one that the query prefers. */
  List<Step> way(Route route, Subject subject, String what) {
    var preferred = route.preferring(via);
    if (preferred.ambiguous()) {
      throw new Refusal(
          new Obstacle.SeveralWays(subject.title(), what, differences(preferred.ways())));
    }
    return preferred.steps();
  }

  /** The column that tells rows of the table apart: its key, else a column that others refer to. */
  Optional<String> key(Table table) {
    return table
        .primaryKey()
        .or(() ->
            model.relationships().stream()
                .map(Relationship::to)
                .filter(it -> it.table().equals(table.name()))
                .map(ColumnReference::column)
                .findFirst());
  }

  /** The columns that tell rows of the table apart: its key, or all there are. */
  Stream<ColumnReference> identity(Table table) {
    return key(table)
        .map(Stream::of)
        .orElseGet(() -> table.columns().stream().map(Column::name))
        .map(column -> new ColumnReference(table.name(), column));
  }

  /** What a column holds, as far as the model says. */
  DataType type(ColumnReference column, DataType otherwise) {
    return model.table(column.table()).column(column.column()).map(Column::type).orElse(otherwise);
  }

  /** How dates are written in the column, if it is text. */
  Optional<String> format(ColumnReference column) {
    return model.timeDimensions().stream()
        .filter(time -> time.column().equals(column))
        .findFirst()
        .flatMap(TimeDimension::format);
  }

  private static List<List<Relationship>> differences(List<List<Step>> ways) {
    var relationships =
        ways.stream().map(way -> way.stream().map(Step::relationship).toList()).toList();
    return relationships.stream()
        .map(way ->
            way.stream()
                .filter(it -> !relationships.stream().allMatch(other -> other.contains(it)))
                .toList())
        .toList();
  }
}
