package com.seekapa.engine.question;

import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.model.TimeDimension;
import com.seekapa.engine.model.TimePart;
import com.seekapa.engine.query.ChartKind;
import com.seekapa.engine.query.Comparison;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.query.Ordering;
import com.seekapa.engine.query.SemanticQuery;
import com.seekapa.engine.query.TimeRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A question on its way to a query: its marks, what each has been used for, and the parts of the
 * query found so far. Belongs to one thread.
 */
final class Draft {
  final SemanticModel model;
  final Context context;
  final Periods periods;
  final Marks marks;

  final Set<Measure> measures = new LinkedHashSet<>();
  final Set<Grouping> groupings = new LinkedHashSet<>();
  final List<Filter> filters = new ArrayList<>();
  final List<Ordering> ordering = new ArrayList<>();
  final List<Parts> parts = new ArrayList<>();
  final Map<String, Assumption> assumptions = new LinkedHashMap<>();
  Optional<Meaning.OfRange> time = Optional.empty();
  Optional<Comparison> comparison = Optional.empty();
  OptionalInt limit = OptionalInt.empty();
  List<Grouping> within = List.of();
  Optional<ChartKind> chart = Optional.empty();

  Draft(SemanticModel model, Context context, Marks marks) {
    this.model = model;
    this.context = context;
    this.periods = new Periods(model.calendar(), context.today());
    this.marks = marks;
  }

  /**
   * Parts of the calendar on which something happened, or didn't.
   *
   * @param on the date that was named; empty for the one that dates the measures
   */
  record Parts(Optional<TimeDimension> on, TimePart part, Set<Integer> numbers, boolean excluded) {}

  void assume(Assumption assumption) {
    assumptions.putIfAbsent(assumption.id(), assumption);
  }

  Optional<String> override(String id) {
    return Optional.ofNullable(context.overrides().get(id));
  }

  Optional<Measure> defaultMeasure() {
    return model.defaultMeasure().map(model::measure);
  }

  /** Whether a condition on whole groups was read, so that there must be groups. */
  boolean comparesGroups() {
    return filters.stream().anyMatch(Filter.MeasureCompared.class::isInstance);
  }

  SemanticQuery query() {
    return new SemanticQuery(
            List.copyOf(measures),
            List.copyOf(groupings),
            filters,
            time.map(Meaning.OfRange::range),
            comparison,
            ordering,
            limit,
            chart)
        .within(within);
  }

  Optional<TimeRange> range() {
    return time.map(Meaning.OfRange::range);
  }
}
