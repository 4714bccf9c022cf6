package com.seekapa.server.catalog;

import com.seekapa.engine.model.Aggregation;
import com.seekapa.engine.model.Column;
import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.Expression;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.TimeDimension;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Measures are made of what exists and fits, and none is made of itself. */
final class MeasureRules {
  private final Checked checked;
  private final List<String> ids;

  MeasureRules(Checked checked) {
    this.checked = checked;
    this.ids = checked.model().measures().stream().map(Measure::id).toList();
  }

  void check() {
    checked.model().measures().forEach(this::checkMeasure);
    checked
        .model()
        .defaultMeasure()
        .ifPresent(id -> checked.isKnown("measure", id, ids, "default_measure"));
    checkCycles();
  }

  private void checkMeasure(Measure measure) {
    checkExpression(measure.expression(), "measures", measure.id(), "expression");
    measure.time().ifPresent(time -> checkTime(measure, time));
  }

  private void checkTime(Measure measure, String time) {
    var times = checked.model().timeDimensions().stream().map(TimeDimension::id).toList();
    checked.isKnown("time dimension", time, times, "measures", measure.id(), "time");
  }

  private void checkExpression(Expression expression, String... path) {
    switch (expression) {
      case Expression.Aggregate(var aggregation, var reference) ->
          checked
              .column(reference, path)
              .ifPresent(column -> checkType(aggregation, reference, column, path));
      case Expression.CountRows(var table) -> checked.table(table, path);
      case Expression.AggregateOf(var table, var aggregate) -> {
        checked.table(table, path);
        checkExpression(aggregate, path);
      }
      case Expression.ShareOfTotal(var measure) -> checked.isKnown("measure", measure, ids, path);
      case Expression.MeasureValue(var measure) -> checked.isKnown("measure", measure, ids, path);
      case Expression.AggregateOfValues(var table, _, var value) -> {
        checked.table(table, path);
        value.columns().forEach(column -> checkCalculated(column, path));
      }
      case Expression.Where(var of, _) -> checkExpression(of, path);
      case Expression.Constant _ -> {}
      case Expression.Arithmetic(var _, var left, var right) -> {
        checkExpression(left, path);
        checkExpression(right, path);
      }
    }
  }

  private void checkCalculated(ColumnReference reference, String... path) {
    checked
        .column(reference, path)
        .filter(column -> !checked.valueType(reference, column).isNumeric())
        .ifPresent(column ->
            checked.problem(
                "column \"%s\" is %s; it can't be calculated with"
                    .formatted(column.name(), Types.word(column.type())),
                path));
  }

  private void checkType(
      Aggregation aggregation, ColumnReference reference, Column column, String... path) {
    if (needsNumbers(aggregation) && !checked.valueType(reference, column).isNumeric()) {
      checked.problem(
          "column \"%s\" is %s; %s needs numbers"
              .formatted(
                  column.name(), Types.word(column.type()), ExpressionParser.function(aggregation)),
          path);
    }
  }

  private static boolean needsNumbers(Aggregation aggregation) {
    return switch (aggregation) {
      case SUM, AVERAGE, MEDIAN, MINIMUM, MAXIMUM -> true;
      case COUNT, COUNT_DISTINCT -> false;
    };
  }

  private void checkCycles() {
    Cycles.find(graph())
        .ifPresent(cycle ->
            checked.problem(
                "measures are made of each other in a circle: " + String.join(" → ", cycle),
                "measures",
                cycle.getFirst(),
                "expression"));
  }

  private Map<String, List<String>> graph() {
    var graph = new LinkedHashMap<String, List<String>>();
    for (var measure : checked.model().measures()) {
      graph.put(measure.id(), parts(measure.expression()).toList());
    }
    return graph;
  }

  private static Stream<String> parts(Expression expression) {
    return switch (expression) {
      case Expression.MeasureValue(var measure) -> Stream.of(measure);
      case Expression.ShareOfTotal(var measure) -> Stream.of(measure);
      case Expression.Arithmetic(var _, var left, var right) ->
          Stream.concat(parts(left), parts(right));
      case Expression.Where(var of, _) -> parts(of);
      case Expression.Aggregate _,
          Expression.AggregateOf _,
          Expression.AggregateOfValues _,
          Expression.CountRows _,
          Expression.Constant _ ->
          Stream.empty();
    };
  }
}
