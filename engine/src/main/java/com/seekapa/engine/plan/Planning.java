package com.seekapa.engine.plan;

import com.seekapa.engine.model.Aggregation;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.model.TimeDimension;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.query.Ordering;
import com.seekapa.engine.query.SemanticQuery;
import com.seekapa.engine.query.TimeRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The making of one plan, for a query that nothing stands in the way of. */
final class Planning {
  private final SemanticQuery query;
  private final SemanticModel model;
  private final Reach reach;
  private final List<Measure> needed;
  private final List<Leaf> leaves;
  private final FreshNames names = new FreshNames(Stream.empty());
  private final List<Key> keys;

  Planning(SemanticQuery query, SemanticModel model, Reach reach) {
    this.query = query;
    this.model = model;
    this.reach = reach;
    this.needed = Reach.measures(query).toList();
    this.leaves = needed.stream().flatMap(it -> reach.leaves().of(it).stream()).distinct().toList();
    this.keys = query.groupings().stream().map(this::own).distinct().map(this::key).toList();
  }

  QueryPlan plan() {
    return needed.isEmpty() ? listing() : aggregated();
  }

  private QueryPlan listing() {
    var table = new Listing(model, reach.paths()).table(query).orElseThrow();
    var time = table.time().map(model::timeDimension);
    var part = part("listed", table.name(), time, query.time(), Optional.empty(), List.of());
    return new QueryPlan(
        List.of(part),
        keys,
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        ordering(List.of()),
        query.limit());
  }

  private QueryPlan aggregated() {
    var facts = new Facts(model, leaves, keys, isDated(), query.comparison().isPresent());
    var series = series(facts);
    var measures = measures(facts, series.isPresent());
    return new QueryPlan(
        Stream.concat(current(facts), previous(facts)).toList(),
        keys,
        series,
        measures,
        conditions(measures),
        query.comparison(),
        ordering(measures),
        query.limit());
  }

  /** A date that is named but dates every measure anyway needs no naming. */
  private Grouping own(Grouping grouping) {
    return grouping instanceof Grouping.ByTime(var grain, var on)
            && on.isPresent()
            && !leaves.isEmpty()
            && leaves.stream().allMatch(leaf -> leaf.time().equals(on))
        ? new Grouping.ByTime(grain, Optional.empty())
        : grouping;
  }

  private Key key(Grouping grouping) {
    var name =
        switch (grouping) {
          case Grouping.ByDimension(var dimension) -> dimension.id();
          case Grouping.ByRow(var table) -> table.name() + "_row";
          case Grouping.ByTimePart(var part, var on) ->
              on.map(it -> it.id() + "_").orElse("") + part.name().toLowerCase(Locale.ROOT);
          case Grouping.ByTime(var grain, var on) ->
              on.map(it -> it.id() + "_").orElse("") + grain.name().toLowerCase(Locale.ROOT);
        };
    return new Key(names.take(name), grouping);
  }

  private boolean isDated() {
    return query.time().isPresent() || isGroupedByTime();
  }

  private boolean isGroupedByTime() {
    return keys.stream().anyMatch(key -> isOwnTime(key.grouping()));
  }

  private static boolean isOwnTime(Grouping grouping) {
    return grouping instanceof Grouping.ByTime(_, var on) && on.isEmpty();
  }

  private Stream<Part> current(Facts facts) {
    return facts.stream().map(fact -> part(fact, fact.name(), query.time(), Optional.empty()));
  }

  private Stream<Part> previous(Facts facts) {
    return query.comparison().stream()
        .flatMap(comparison ->
            facts.stream()
                .map(fact ->
                    part(fact, fact.previous(), Optional.of(comparison.other()), query.time())));
  }

  private Part part(
      Fact fact, String name, Optional<TimeRange> range, Optional<TimeRange> shiftedTo) {
    return part(name, fact.table(), fact.time(), range, shiftedTo, fact.aggregates());
  }

  private Part part(
      String name,
      String table,
      Optional<TimeDimension> time,
      Optional<TimeRange> range,
      Optional<TimeRange> shiftedTo,
      List<RowAggregate> aggregates) {
    var rows = new Rows(model, reach.paths(), table, time);
    var values =
        keys.stream()
            .map(key -> rows.value(key.grouping(), shift(key.grouping(), range, shiftedTo)))
            .toList();
    var conditions = rows.conditions(range, query.filters());
    return new Part(name, rows.source(), values, conditions, aggregates);
  }

  private Optional<RowValue.Shift> shift(
      Grouping grouping, Optional<TimeRange> from, Optional<TimeRange> to) {
    return grouping instanceof Grouping.ByTime(var grain, _) && from.isPresent() && to.isPresent()
        ? Shifts.between(model.calendar(), grain, from.get().from(), to.get().from())
        : Optional.empty();
  }

  /** A single line over time shows its gaps; see docs/decisions on gaps in time series. */
  private Optional<Series> series(Facts facts) {
    var alone = facts.stream().count() == 1 && keys.size() == 1 && query.comparison().isEmpty();
    if (!alone
        || !(keys.getFirst().grouping() instanceof Grouping.ByTime(var grain, var on))
        || on.isPresent()) {
      return Optional.empty();
    }
    var fact = facts.stream().findFirst().orElseThrow();
    var rows = new Rows(model, reach.paths(), fact.table(), fact.time());
    var period = rows.period(fact.time().orElseThrow(), grain, Optional.empty());
    var bounds =
        query
            .time()
            .map(it -> new Series.Bounds(model.calendar().startOf(grain, it.from()), it.to()));
    return Optional.of(new Series(rows.source(), period, bounds));
  }

  private List<MeasureColumn> measures(Facts facts, boolean inSeries) {
    var values = new Measures(model, reach.leaves(), facts, it -> isZeroIfAbsent(it, inSeries));
    return needed.stream().map(measure -> column(measure, values)).toList();
  }

  /**
   * Whether a group that a part has no rows for counts as zero: a count does, and so does a sum
   * that has rows elsewhere in the same table. A period may be absent because it is still to come.
   */
  private boolean isZeroIfAbsent(Aggregation aggregation, boolean inSeries) {
    var known = inSeries || (!keys.isEmpty() && !isGroupedByTime());
    return switch (aggregation) {
      case COUNT, COUNT_DISTINCT -> known;
      case SUM -> known && (inSeries || query.comparison().isPresent());
      case AVERAGE, MINIMUM, MAXIMUM, MEDIAN -> false;
    };
  }

  private MeasureColumn column(Measure measure, Measures values) {
    var name = names.take(measure.id());
    return new MeasureColumn(
        measure,
        name,
        values.type(measure.expression()),
        values.value(measure, Fact::name),
        query.comparison().map(_ -> compared(name, values.value(measure, Fact::previous))),
        query.measures().contains(measure));
  }

  private MeasureColumn.Compared compared(String name, GroupValue previous) {
    return new MeasureColumn.Compared(
        previous,
        names.take(name + "_previous"),
        names.take(name + "_change"),
        names.take(name + "_change_ratio"));
  }

  private List<MeasureCondition> conditions(List<MeasureColumn> measures) {
    return query.filters().stream()
        .flatMap(filter ->
            filter instanceof Filter.MeasureCompared(var measure, var comparator, var number)
                ? Stream.of(new MeasureCondition(name(measure, measures), comparator, number))
                : Stream.empty())
        .toList();
  }

  private List<Sort> ordering(List<MeasureColumn> measures) {
    if (keys.isEmpty()) {
      return List.of();
    }
    var sorts = new ArrayList<Sort>();
    query.ordering().forEach(it -> sorts.add(new Sort(by(it.key(), measures), it.direction())));
    keys.stream()
        .map(key -> new Sort.By.OfKey(key.name()))
        .filter(key -> sorts.stream().noneMatch(sort -> sort.by().equals(key)))
        .map(key -> new Sort(key, Ordering.Direction.ASCENDING))
        .toList()
        .forEach(sorts::add);
    return sorts;
  }

  private Sort.By by(Ordering.Key key, List<MeasureColumn> measures) {
    return switch (key) {
      case Ordering.Key.OfMeasure(var measure) -> new Sort.By.OfMeasure(name(measure, measures));
      case Ordering.Key.OfChange(var measure, var relative) ->
          new Sort.By.OfChange(name(measure, measures), relative);
      case Ordering.Key.OfGrouping(var grouping) -> new Sort.By.OfKey(name(own(grouping)));
      case Ordering.Key.OfDimension _ -> throw Unplanned.of(key);
    };
  }

  private String name(Grouping grouping) {
    return keys.stream()
        .filter(key -> key.grouping().equals(grouping))
        .findFirst()
        .orElseThrow()
        .name();
  }

  private static String name(Measure measure, List<MeasureColumn> measures) {
    return measures.stream()
        .filter(column -> column.measure().equals(measure))
        .findFirst()
        .orElseThrow()
        .name();
  }
}
