package com.seekapa.engine.question.business;

import com.seekapa.engine.model.Expression;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.SemanticModel;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The measures of an inferred model that mean something to a business, and aren't merely what can
 * be counted or added up: those that have a description.
 */
final class BusinessMeasures {
  private final SemanticModel model;
  private final List<Measure> measures;

  BusinessMeasures(SemanticModel model) {
    this.model = model;
    this.measures = model.measures().stream().filter(it -> !it.description().isBlank()).toList();
  }

  List<Measure> all() {
    return measures;
  }

  /** The tables over which they are taken, in the order of the measures. */
  Set<String> tables() {
    var tables = new LinkedHashSet<String>();
    measures.forEach(it -> add(it.expression(), tables));
    return tables;
  }

  private void add(Expression expression, Set<String> tables) {
    switch (expression) {
      case Expression.Aggregate(_, var column) -> tables.add(column.table());
      case Expression.CountRows(var table) -> tables.add(table);
      case Expression.AggregateOf(var table, _) -> tables.add(table);
      case Expression.AggregateOfValues(var table, _, _) -> tables.add(table);
      case Expression.Where(var of, _) -> add(of, tables);
      case Expression.ShareOfTotal(var id) -> add(model.measure(id).expression(), tables);
      case Expression.MeasureValue(var id) -> add(model.measure(id).expression(), tables);
      case Expression.Arithmetic(_, var left, var right) -> {
        add(left, tables);
        add(right, tables);
      }
      case Expression.Constant _ -> {}
    }
  }
}
