package com.seekapa.engine.plan;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.query.Ordering;
import com.seekapa.engine.query.SemanticQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Puts rows in the order asked for, and in that of their keys where it leaves a choice. */
final class SortMaking {
  private final SemanticQuery query;
  private final Keys keys;
  private final List<MeasureColumn> measures;

  SortMaking(SemanticQuery query, Keys keys, List<MeasureColumn> measures) {
    this.query = query;
    this.keys = keys;
    this.measures = measures;
  }

  /** The order of groups; a dimension that isn't shown is a column of its own. */
  List<Sort> grouped() {
    return sorts(dimension ->
        new Sort.By.OfMeasure(
            measures.stream()
                .filter(it -> !it.shown() && it.measure().id().equals(dimension.id()))
                .reduce((_, last) -> last)
                .orElseThrow()
                .name()));
  }

  /** The order of single rows, by values of dimensions that aren't shown. */
  List<Sort> listed(List<Dimension> hidden, List<RowValue> values) {
    return sorts(dimension -> new Sort.By.OfRow(values.get(hidden.indexOf(dimension))));
  }

  private List<Sort> sorts(Function<Dimension, Sort.By> hidden) {
    if (keys.list().isEmpty()) {
      return List.of();
    }
    var sorts = new ArrayList<Sort>();
    query.ordering().forEach(it -> sorts.add(new Sort(by(it.key(), hidden), it.direction())));
    keys.list().stream()
        .map(key -> new Sort.By.OfKey(key.name()))
        .filter(key -> sorts.stream().noneMatch(sort -> sort.by().equals(key)))
        .map(key -> new Sort(key, Ordering.Direction.ASCENDING))
        .toList()
        .forEach(sorts::add);
    return sorts;
  }

  private Sort.By by(Ordering.Key key, Function<Dimension, Sort.By> hidden) {
    return switch (key) {
      case Ordering.Key.OfMeasure(var measure) -> new Sort.By.OfMeasure(name(measure, measures));
      case Ordering.Key.OfChange(var measure, var relative) ->
          new Sort.By.OfChange(name(measure, measures), relative);
      case Ordering.Key.OfGrouping(var grouping) ->
          new Sort.By.OfKey(keys.name(grouping).orElseThrow());
      case Ordering.Key.OfDimension(var dimension) ->
          keys.name(new Grouping.ByDimension(dimension))
              .<Sort.By>map(Sort.By.OfKey::new)
              .orElseGet(() -> hidden.apply(dimension));
    };
  }

  static String name(Measure measure, List<MeasureColumn> measures) {
    return measures.stream()
        .filter(column -> column.measure().equals(measure))
        .findFirst()
        .orElseThrow()
        .name();
  }
}
