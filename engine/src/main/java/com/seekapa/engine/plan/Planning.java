package com.seekapa.engine.plan;

import com.seekapa.engine.model.Aggregation;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.query.SemanticQuery;
import com.seekapa.engine.query.TimeRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The making of one plan. What stands in the way is thrown as a {@link Refusal}. */
final class Planning {
  private final SemanticQuery query;
  private final Ground ground;
  private final List<Measure> needed;
  private final Leaves leavesOf;
  private final List<Leaf> leaves;
  private final FreshNames names = new FreshNames(Stream.empty());
  private final Keys keys;

  Planning(SemanticQuery asked, Ground ground) {
    this.ground = ground;
    this.needed = Asked.measures(asked).toList();
    this.query = Asked.byRow(asked, needed, ground);
    this.leavesOf = new Leaves(ground.model(), ground.paths());
    this.leaves = needed.stream().flatMap(it -> leavesOf.of(it).stream()).distinct().toList();
    this.keys = new Keys(ground, query.groupings(), leaves, names);
  }

  QueryPlan plan() {
    Asked.check(query);
    return needed.isEmpty() ? listing() : aggregated();
  }

  private QueryPlan listing() {
    var table = new Listing(ground, query).table();
    var fact = listed(table);
    var hidden = hiddenOrder();
    return isEvery() || hidden.isEmpty()
        ? list(fact, hidden)
        : aggregated(List.of(fact), List.of(), Optional.empty());
  }

  private QueryPlan list(Fact fact, List<Dimension> hidden) {
    var making =
        new PartMaking(ground, fact, keys.list(), isEvery() ? Shown.AS_ROWS : Shown.AS_VALUES);
    var listed = making.listed(query.time(), query.filters(), hidden);
    var ordering = new SortMaking(query, keys, List.of()).listed(hidden, listed.ordered());
    var ranking = new RankingMaking(query, keys).of(ordering, List.of());
    return new QueryPlan(
        List.of(listed.part()),
        keys.list(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        ranking.map(Ranking::ordering).orElse(ordering),
        query.limit(),
        ranking,
        !isEvery());
  }

  private Fact listed(Table table) {
    var time = table.time().map(ground.model()::timeDimension);
    return new Fact(
        Subject.of(table), table.name(), List.of(), time, "listed", "listed", List.of());
  }

  private boolean isEvery() {
    return query.rows() instanceof SemanticQuery.Rows.Every;
  }

  /** The dimensions that rows are ordered by and that are not shown. */
  private List<Dimension> hiddenOrder() {
    return query.ordering().stream()
        .flatMap(it -> Asked.dimension(it.key()).stream())
        .filter(it -> keys.name(new Grouping.ByDimension(it)).isEmpty())
        .distinct()
        .toList();
  }

  private QueryPlan aggregated() {
    var dated = query.time().isPresent() || keys.isByTime();
    var facts =
        new Facts(ground.model(), leaves, keys.list(), dated, query.comparison().isPresent());
    var list = facts.stream().toList();
    var series = series(list);
    var values =
        new Measures(ground.model(), leavesOf, facts, it -> isZeroIfAbsent(it, series.isPresent()));
    return aggregated(list, needed.stream().map(it -> column(it, values)).toList(), series);
  }

  private QueryPlan aggregated(
      List<Fact> facts, List<MeasureColumn> measures, Optional<Series> series) {
    var ordered = OrderedFacts.of(facts, query.ordering(), hiddenOrder(), names);
    var columns = Stream.concat(measures.stream(), ordered.columns().stream()).toList();
    var ordering = new SortMaking(query, keys, columns).grouped();
    var ranking = new RankingMaking(query, keys).of(ordering, columns);
    return new QueryPlan(
        Stream.concat(current(ordered.facts()), previous(ordered.facts())).toList(),
        keys.list(),
        series,
        columns,
        Having.ofGroups(query.filters()).stream()
            .map(it -> Having.condition(it, measure -> SortMaking.name(measure, measures)))
            .toList(),
        query.comparison(),
        ranking.map(Ranking::ordering).orElse(ordering),
        query.limit(),
        ranking,
        true);
  }

  private Stream<Part> current(List<Fact> facts) {
    return facts.stream().map(fact -> part(fact, fact.name(), query.time(), Optional.empty()));
  }

  private Stream<Part> previous(List<Fact> facts) {
    return query.comparison().stream()
        .flatMap(comparison ->
            facts.stream()
                .map(fact ->
                    part(fact, fact.previous(), Optional.of(comparison.other()), query.time())));
  }

  private Part part(
      Fact fact, String name, Optional<TimeRange> range, Optional<TimeRange> shiftedTo) {
    return new PartMaking(ground, fact, keys.list(), Shown.AS_GROUPS)
        .part(name, range, shiftedTo, query.filters());
  }

  /** A single line over time shows its gaps; see docs/decisions on gaps in time series. */
  private Optional<Series> series(List<Fact> facts) {
    var alone = facts.size() == 1 && keys.list().size() == 1 && query.comparison().isEmpty();
    if (!alone
        || !(keys.list().getFirst().grouping() instanceof Grouping.ByTime(var grain, var on))
        || on.isPresent()) {
      return Optional.empty();
    }
    var making = new PartMaking(ground, facts.getFirst(), keys.list(), Shown.AS_GROUPS);
    return Optional.of(making.series(grain, query.time()));
  }

  /**
   * Whether a group that a part has no rows for counts as zero: a count does, and so does a sum
   * that has rows elsewhere in the same table. A period may be absent because it is still to come.
   */
  private boolean isZeroIfAbsent(Aggregation aggregation, boolean inSeries) {
    var known = inSeries || (!keys.list().isEmpty() && !keys.isByTime());
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
        new MeasureTypes(ground).type(measure.expression()),
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
}
