package com.seekapa.engine.question.clause;

import com.seekapa.engine.query.Filter;
import com.seekapa.engine.question.clause.Sketch.Condition;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the conditions of a question together, those that hold as well and those that hold instead.
 */
final class Alternatives {
  private Alternatives() {}

  /** "or" binds less than "and", as in SQL. */
  static List<Filter> of(List<Condition> conditions) {
    var ofGroups = new ArrayList<Filter>();
    var alternatives = new ArrayList<List<Filter>>();
    alternatives.add(new ArrayList<>());
    for (var condition : conditions) {
      if (condition.filter() instanceof Filter.MeasureCompared) {
        ofGroups.add(condition.filter());
        continue;
      }
      if (condition.alternative()) {
        alternatives.add(new ArrayList<>());
      }
      alternatives.getLast().add(condition.filter());
    }
    var filters = new ArrayList<Filter>();
    var filled = alternatives.stream().filter(it -> !it.isEmpty()).toList();
    if (filled.size() > 1) {
      filters.add(new Filter.Any(filled.stream().map(Alternatives::all).toList()));
    } else {
      filled.forEach(filters::addAll);
    }
    filters.addAll(ofGroups);
    return filters;
  }

  private static Filter all(List<Filter> filters) {
    return filters.size() == 1 ? filters.getFirst() : new Filter.All(filters);
  }
}
