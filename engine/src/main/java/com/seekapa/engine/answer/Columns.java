package com.seekapa.engine.answer;

import com.seekapa.engine.model.Measure;
import com.seekapa.engine.query.SemanticQuery;
import com.seekapa.engine.result.ResultColumn;
import com.seekapa.engine.result.ResultTable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Where in a result the things stand that were asked for, as indexes of its columns. */
record Columns(List<Integer> groupings, List<OfMeasure> measures) {

  /** The columns of one measure; the last three only where a comparison was asked for. */
  record OfMeasure(
      Measure measure, int value, OptionalInt previous, OptionalInt change, OptionalInt ratio) {}

  static Columns of(SemanticQuery query, ResultTable table) {
    var groupings =
        IntStream.range(0, table.columns().size())
            .filter(i -> isGrouping(table.columns().get(i).role()))
            .boxed()
            .toList();
    var measures =
        query.measures().stream()
            .map(measure -> ofMeasure(measure, table))
            .flatMap(Optional::stream)
            .toList();
    return new Columns(groupings, measures);
  }

  Optional<OfMeasure> of(Measure measure) {
    return measures.stream().filter(columns -> columns.measure().equals(measure)).findFirst();
  }

  private static Optional<OfMeasure> ofMeasure(Measure measure, ResultTable table) {
    var value = find(table, measure, ResultColumn.Role.MEASURE);
    return value.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new OfMeasure(
                measure,
                value.getAsInt(),
                find(table, measure, ResultColumn.Role.PREVIOUS),
                find(table, measure, ResultColumn.Role.CHANGE),
                find(table, measure, ResultColumn.Role.CHANGE_RATIO)));
  }

  private static OptionalInt find(ResultTable table, Measure measure, ResultColumn.Role role) {
    return IntStream.range(0, table.columns().size())
        .filter(i -> table.columns().get(i).role() == role)
        .filter(i -> table.columns().get(i).of().equals(measure.id()))
        .findFirst();
  }

  private static boolean isGrouping(ResultColumn.Role role) {
    return role == ResultColumn.Role.DIMENSION
        || role == ResultColumn.Role.TIME
        || role == ResultColumn.Role.TIME_PART;
  }
}
