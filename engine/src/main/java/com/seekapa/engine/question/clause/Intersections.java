package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.Table;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.question.clause.Sketch.Condition;
import com.seekapa.engine.question.clause.Sketch.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Conditions that no single row can fulfil together: "in both red and blue", "older than 30 and
 * younger than 20". Two rows are meant: of one thing that has several, or with one value that
 * several rows share; or, where things are counted or named that have only one, either of them.
 */
final class Intersections {
  private final Sketch sketch;

  Intersections(Sketch sketch) {
    this.sketch = sketch;
  }

  void read() {
    var conditions = sketch.conditions.stream().flatMap(Intersections::each).toList();
    if (conditions.stream().anyMatch(Condition::alternative)) {
      return;
    }
    var groups = possible(conditions.stream().map(Condition::filter).toList());
    var rows = rows();
    if (groups.size() > 1 && rows.isPresent()) {
      apart(groups, rows.get())
          .or(() -> sharing(groups))
          .or(() -> either(groups))
          .ifPresent(filters -> {
            sketch.conditions.clear();
            filters.forEach(it -> sketch.condition(it, false));
            useBoth();
          });
    }
  }

  private static Stream<Condition> each(Condition condition) {
    return condition.filter() instanceof Filter.All(var filters)
            && filters.stream().allMatch(it -> it instanceof Filter.OneOf)
        ? filters.stream().map(it -> new Condition(it, condition.alternative()))
        : Stream.of(condition);
  }

  /** The conditions in runs that one row can fulfil. */
  private static List<List<Filter>> possible(List<Filter> filters) {
    var groups = new ArrayList<List<Filter>>();
    for (var filter : filters) {
      boolean fits =
          !groups.isEmpty()
              && groups.getLast().stream().noneMatch(it -> Contradictions.between(it, filter));
      if (!fits) {
        groups.add(new ArrayList<>());
      }
      groups.getLast().add(filter);
    }
    return groups;
  }

  /** The table of what is listed. */
  private Optional<Table> rows() {
    return sketch.shownColumns().stream().map(sketch::home).findFirst().or(sketch::subject);
  }

  // --- Two rows of one thing

  private Optional<List<Filter>> apart(List<List<Filter>> groups, Table rows) {
    if (groups.stream().anyMatch(group -> group.stream().noneMatch(it -> isApart(it, rows)))) {
      return Optional.empty();
    }
    var filters = new ArrayList<Filter>();
    for (var group : groups) {
      var inside = group.stream().filter(it -> isApart(it, rows)).toList();
      group.stream().filter(it -> !inside.contains(it)).forEach(filters::add);
      var related = Contradictions.of(inside.getFirst()).map(sketch::home).orElseThrow();
      filters.add(Filter.Related.some(rows, related, inside));
    }
    return Optional.of(filters);
  }

  /** Whether a row has several of what the filter is about. */
  private boolean isApart(Filter filter, Table rows) {
    return Contradictions.of(filter)
        .map(sketch::home)
        .filter(it -> !sketch.connections.refers(rows.name(), it.name()))
        .filter(it -> sketch.connections.between(rows.name(), it.name()) < Connections.NONE)
        .isPresent();
  }

  // --- Two rows with one value

  private Optional<List<Filter>> sharing(List<List<Filter>> groups) {
    var shown = sketch.shownColumns().stream().distinct().toList();
    if (shown.size() != 1 || isMeasured() || sketch.isNaming(shown.getFirst())) {
      return Optional.empty();
    }
    sketch.distinct = true;
    return Optional.of(
        groups.stream().<Filter>map(it -> new Filter.Sharing(shown.getFirst(), it)).toList());
  }

  private boolean isMeasured() {
    return sketch.counted || sketch.outputs.stream().anyMatch(Output.OfMeasure.class::isInstance);
  }

  // --- Either

  private static Optional<List<Filter>> either(List<List<Filter>> groups) {
    return groups.stream().allMatch(it -> it.size() == 1)
        ? Optional.of(List.of(new Filter.Any(groups.stream().map(List::getFirst).toList())))
        : Optional.empty();
  }

  private void useBoth() {
    IntStream.range(0, sketch.size()).filter(i -> sketch.is(i, Cue.BOTH)).forEach(sketch::use);
  }
}
