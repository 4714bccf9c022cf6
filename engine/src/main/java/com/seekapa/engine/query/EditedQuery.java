package com.seekapa.engine.query;

import com.seekapa.engine.model.Measure;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A query while it is changed. Belongs to one thread. */
final class EditedQuery {
  private SemanticQuery origin;
  private List<Measure> measures;
  private List<Grouping> groupings;
  private List<Filter> filters;
  private Optional<TimeRange> time;
  private Optional<Comparison> comparison;
  private List<Ordering> ordering;
  private OptionalInt limit;
  private List<Grouping> within;
  private Optional<ChartKind> chart;

  EditedQuery(SemanticQuery query) {
    origin = query;
    measures = query.measures();
    groupings = query.groupings();
    filters = query.filters();
    time = query.time();
    comparison = query.comparison();
    ordering = query.ordering();
    limit = query.limit();
    within = query.within();
    chart = query.chart();
  }

  void change(QueryEdit edit) {
    switch (edit) {
      case QueryEdit.SetMeasures(var instead) -> measures(instead);
      case QueryEdit.AddMeasures(var more) -> measures = with(measures, more);
      case QueryEdit.DropMeasures(var fewer) -> measures = without(measures, fewer);
      case QueryEdit.SetGroupings(var instead) -> groupings(instead);
      case QueryEdit.AddGroupings(var more) -> groupings(with(groupings, more));
      case QueryEdit.DropGroupings(var fewer) -> groupings(without(groupings, fewer));
      case QueryEdit.AddFilter(var more) -> filters = with(filters, List.of(more));
      case QueryEdit.ReplaceFilter(var gone, var instead) ->
          filters = filters.stream().map(it -> it.equals(gone) ? instead : it).distinct().toList();
      case QueryEdit.DropFilter(var gone) -> filters = without(filters, List.of(gone));
      case QueryEdit.SetTime(var instead) -> time = instead;
      case QueryEdit.SetComparison(var instead) -> comparison = instead;
      case QueryEdit.SetOrder(var instead) -> ordering = instead;
      case QueryEdit.SetLimit(var instead) -> limit = instead;
      case QueryEdit.SetChart(var instead) -> chart = instead;
      case QueryEdit.Undo(var to) -> restore(to);
    }
  }

  private void restore(SemanticQuery query) {
    var restored = new EditedQuery(query);
    origin = query;
    measures = restored.measures;
    groupings = restored.groupings;
    filters = restored.filters;
    time = restored.time;
    comparison = restored.comparison;
    ordering = restored.ordering;
    limit = restored.limit;
    within = restored.within;
    chart = restored.chart;
  }

  private void measures(List<Measure> instead) {
    measures = instead;
    if (!instead.isEmpty()) {
      ordering = ordering.stream().map(it -> by(it, instead)).toList();
    }
  }

  private static Ordering by(Ordering ordering, List<Measure> measures) {
    var key =
        switch (ordering.key()) {
          case Ordering.Key.OfMeasure(var by) ->
              new Ordering.Key.OfMeasure(measures.contains(by) ? by : measures.getFirst());
          case Ordering.Key.OfChange(var by, var relative) ->
              new Ordering.Key.OfChange(measures.contains(by) ? by : measures.getFirst(), relative);
          case Ordering.Key.OfGrouping by -> by;
          case Ordering.Key.OfDimension by -> by;
        };
    return new Ordering(key, ordering.direction());
  }

  private void groupings(List<Grouping> instead) {
    chart = instead.equals(groupings) ? chart : Optional.empty();
    groupings = instead;
  }

  private static <T> List<T> with(List<T> things, List<T> more) {
    var all = new LinkedHashSet<>(things);
    all.addAll(more);
    return List.copyOf(all);
  }

  private static <T> List<T> without(List<T> things, List<T> fewer) {
    var left = new ArrayList<>(things);
    left.removeAll(fewer);
    return List.copyOf(left);
  }

  /** The query with what makes sense together; empty if it would ask for nothing. */
  Optional<SemanticQuery> query() {
    if (measures.isEmpty() && groupings.isEmpty()) {
      return Optional.empty();
    }
    comparison = comparison.filter(this::makesSense);
    boolean ordered = !ordering.isEmpty();
    ordering = ordering.stream().filter(it -> makesSense(it.key())).toList();
    if (groupings.isEmpty() || (ordered && ordering.isEmpty())) {
      limit = OptionalInt.empty();
    }
    return Optional.of(
        new SemanticQuery(
                measures,
                groupings,
                filters,
                time,
                comparison,
                ordering,
                limit,
                chart,
                origin.rows())
            .within(limit.isEmpty() ? List.of() : stillGroups()));
  }

  private List<Grouping> stillGroups() {
    return within.stream().filter(groupings::contains).toList();
  }

  /** Each period can only be compared with the one before it where there is a row for each. */
  private boolean makesSense(Comparison comparison) {
    boolean neighbours =
        comparison.kind() == Comparison.Kind.PREVIOUS_PERIOD
            && time.filter(range -> !comparison.other().to().isBefore(range.from())).isPresent();
    return !measures.isEmpty()
        && time.isPresent()
        && (!neighbours || groupings.stream().anyMatch(Grouping.ByTime.class::isInstance));
  }

  private boolean makesSense(Ordering.Key key) {
    return switch (key) {
      case Ordering.Key.OfMeasure(var measure) -> measures.contains(measure);
      case Ordering.Key.OfChange(var measure, _) ->
          measures.contains(measure) && comparison.isPresent();
      case Ordering.Key.OfGrouping(var grouping) -> groupings.contains(grouping);
      case Ordering.Key.OfDimension _ -> measures.isEmpty();
    };
  }
}
