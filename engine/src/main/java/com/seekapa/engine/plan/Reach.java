package com.seekapa.engine.plan;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.model.TimeDimension;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.query.Ordering;
import com.seekapa.engine.query.SemanticQuery;
import com.seekapa.engine.query.TimeRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a measure can be grouped and filtered by: everything that the rows of its tables refer to,
 * directly or in steps, each from many rows to one. Computed once for a model, then cheap to ask.
 */
public final class Reach {
  private final SemanticModel model;
  private final Paths paths;
  private final Leaves leaves;

  public Reach(SemanticModel model) {
    this.model = model;
    this.paths = new Paths(model);
    this.leaves = new Leaves(model, paths);
  }

  /** Why the query can't be answered; empty if it can. */
  public Optional<Obstacle> obstacle(SemanticQuery query) {
    return first(
        wrongOrder(query),
        first(query.filters(), Reach::wrongValue),
        isListing(query)
            ? new Listing(model, paths).obstacle(query)
            : first(measures(query).toList(), measure -> obstacle(measure, query)));
  }

  /** Why the measure can't be shown by the dimension or at the grain; empty if it can. */
  public Optional<Obstacle> obstacle(Measure measure, Grouping grouping) {
    return switch (grouping) {
      case Grouping.ByDimension(var dimension) -> obstacle(measure, dimension);
      case Grouping.ByRow _, Grouping.ByTimePart _ -> Unplanned.obstacle(grouping);
      case Grouping.ByTime(var grain, var on) -> tooFine(measure, grain, on);
    };
  }

  /** Why the measure can't be grouped or filtered by the dimension; empty if it can. */
  public Optional<Obstacle> obstacle(Measure measure, Dimension dimension) {
    return first(leaves.of(measure), leaf -> notRelated(leaf, dimension));
  }

  /** Why the filter can't be put on the measure; empty if it can. */
  public Optional<Obstacle> obstacle(Measure measure, Filter filter) {
    return first(wrongValue(filter), unreached(measure, filter));
  }

  /** Why the measure isn't known for exactly these days; empty if it is. */
  public Optional<Obstacle> obstacle(Measure measure, TimeRange range) {
    return first(
        leaves.of(measure), leaf -> notWithin(leaf, leaf.time(), range.from(), range.to()));
  }

  /** Whether the measure can be grouped and filtered by the dimension. */
  public boolean reaches(Measure measure, Dimension dimension) {
    return obstacle(measure, dimension).isEmpty();
  }

  /** The dimensions that the measure can be grouped and filtered by, in the model's order. */
  public List<Dimension> dimensions(Measure measure) {
    return model.dimensions().stream().filter(it -> reaches(measure, it)).toList();
  }

  /** The grains that the measure can be shown at by its own date, the finest first. */
  public List<TimeGrain> grains(Measure measure) {
    return Stream.of(TimeGrain.values())
        .filter(grain -> tooFine(measure, grain, Optional.empty()).isEmpty())
        .toList();
  }

  Leaves leaves() {
    return leaves;
  }

  Paths paths() {
    return paths;
  }

  /** Every measure that the query needs: those shown, then those it orders or filters by. */
  static Stream<Measure> measures(SemanticQuery query) {
    var filtered =
        query.filters().stream()
            .flatMap(filter ->
                filter instanceof Filter.MeasureCompared(var measure, _, _)
                    ? Stream.of(measure)
                    : Stream.empty());
    var ordered = query.ordering().stream().flatMap(ordering -> orderedBy(ordering.key()));
    return Stream.of(query.measures().stream(), filtered, ordered)
        .flatMap(Function.identity())
        .distinct();
  }

  /** Whether the query asks for no measure at all, only for the values there are. */
  static boolean isListing(SemanticQuery query) {
    return measures(query).findAny().isEmpty();
  }

  private static Stream<Measure> orderedBy(Ordering.Key key) {
    return switch (key) {
      case Ordering.Key.OfMeasure(var measure) -> Stream.of(measure);
      case Ordering.Key.OfChange(var measure, _) -> Stream.of(measure);
      case Ordering.Key.OfGrouping _, Ordering.Key.OfDimension _ -> Stream.empty();
    };
  }

  private Optional<Obstacle> obstacle(Measure measure, SemanticQuery query) {
    return first(
        first(query.groupings(), grouping -> obstacle(measure, grouping)),
        first(query.filters(), filter -> obstacle(measure, filter)),
        query.time().flatMap(range -> obstacle(measure, range)),
        query.comparison().flatMap(comparison -> obstacle(measure, comparison.other())));
  }

  private Optional<Obstacle> unreached(Measure measure, Filter filter) {
    return switch (filter) {
      case Filter.OneOf(var dimension, _) -> obstacle(measure, dimension);
      case Filter.NoneOf(var dimension, _) -> obstacle(measure, dimension);
      case Filter.Compared(var dimension, _, _) -> obstacle(measure, dimension);
      case Filter.MeasureCompared _ -> Optional.empty();
      case Filter.ComparedWith _,
          Filter.ComparedWithMeasure _,
          Filter.Like _,
          Filter.Missing _,
          Filter.OnParts _,
          Filter.Extreme _,
          Filter.Related _,
          Filter.All _,
          Filter.Any _,
          Filter.Not _ ->
          Unplanned.obstacle(filter);
      case Filter.Within(var time, var from, var to) ->
          first(leaves.of(measure), leaf -> notWithin(leaf, Optional.of(time), from, to));
    };
  }

  private static Optional<Obstacle> wrongOrder(SemanticQuery query) {
    return first(
        query.ordering(),
        ordering ->
            switch (ordering.key()) {
              case Ordering.Key.OfMeasure _ -> Optional.empty();
              case Ordering.Key.OfDimension _ -> Unplanned.obstacle(ordering.key());
              case Ordering.Key.OfChange(var measure, _) ->
                  query.comparison().isPresent()
                      ? Optional.empty()
                      : Optional.of(
                          new Obstacle.NothingToOrderBy(
                              "the change in " + measure.names().label()));
              case Ordering.Key.OfGrouping(var grouping) ->
                  query.groupings().contains(grouping)
                      ? Optional.empty()
                      : Optional.of(new Obstacle.NothingToOrderBy(Listing.label(grouping)));
            });
  }

  private static Optional<Obstacle> wrongValue(Filter filter) {
    return switch (filter) {
      case Filter.OneOf(var dimension, var values) -> wrongValue(dimension, values);
      case Filter.NoneOf(var dimension, var values) -> wrongValue(dimension, values);
      case Filter.Compared _,
          Filter.MeasureCompared _,
          Filter.Within _,
          Filter.ComparedWith _,
          Filter.ComparedWithMeasure _,
          Filter.Like _,
          Filter.Missing _,
          Filter.OnParts _,
          Filter.Extreme _,
          Filter.Related _,
          Filter.All _,
          Filter.Any _,
          Filter.Not _ ->
          Optional.empty();
    };
  }

  private static Optional<Obstacle> wrongValue(Dimension dimension, List<String> values) {
    return first(
        values,
        value ->
            Values.typed(dimension.type(), value).isPresent()
                ? Optional.empty()
                : Optional.of(new Obstacle.WrongValue(dimension, value)));
  }

  private Optional<Obstacle> notRelated(Leaf leaf, Dimension dimension) {
    return paths
        .place(leaf.table(), dimension)
        .map(place -> ambiguous(leaf, place, dimension.names().label()))
        .orElseGet(() ->
            Optional.of(new Obstacle.NotRelated(leaf.measure(), dimension, known(leaf.table()))));
  }

  private List<Dimension> known(String table) {
    return model.dimensions().stream().filter(it -> paths.place(table, it).isPresent()).toList();
  }

  private Optional<Obstacle> tooFine(Measure measure, TimeGrain grain, Optional<TimeDimension> on) {
    return first(
        leaves.of(measure),
        leaf -> {
          var time = on.or(leaf::time);
          return first(undated(leaf, time), time.flatMap(it -> tooFine(leaf, grain, it)));
        });
  }

  private static Optional<Obstacle> tooFine(Leaf leaf, TimeGrain grain, TimeDimension time) {
    return grain.isMadeOf(time.finest())
        ? Optional.empty()
        : Optional.of(new Obstacle.TooFine(leaf.measure(), grain, time.finest()));
  }

  private Optional<Obstacle> notWithin(
      Leaf leaf, Optional<TimeDimension> time, LocalDate from, LocalDate to) {
    return first(undated(leaf, time), time.flatMap(it -> cutsPeriod(leaf, it, from, to)));
  }

  private Optional<Obstacle> cutsPeriod(
      Leaf leaf, TimeDimension time, LocalDate from, LocalDate to) {
    return model.calendar().isWhole(time.finest(), from, to)
        ? Optional.empty()
        : Optional.of(new Obstacle.CutsPeriod(leaf.measure(), from, to, time.finest()));
  }

  private Optional<Obstacle> undated(Leaf leaf, Optional<TimeDimension> time) {
    if (time.isEmpty()) {
      return Optional.of(new Obstacle.Undated(leaf.measure()));
    }
    var label = time.get().names().label();
    return paths
        .place(leaf.table(), List.of(time.get().column()))
        .map(place -> ambiguous(leaf, place, label))
        .orElseGet(() -> Optional.of(new Obstacle.NotDatedBy(leaf.measure(), time.get())));
  }

  private static Optional<Obstacle> ambiguous(Leaf leaf, Paths.Place place, String what) {
    return place.route().ambiguous()
        ? Optional.of(new Obstacle.SeveralWays(leaf.measure(), what))
        : Optional.empty();
  }

  @SafeVarargs
  private static Optional<Obstacle> first(Optional<Obstacle>... obstacles) {
    return Stream.of(obstacles).flatMap(Optional::stream).findFirst();
  }

  private static <T> Optional<Obstacle> first(
      List<T> things, Function<T, Optional<Obstacle>> check) {
    return things.stream().map(check).flatMap(Optional::stream).findFirst();
  }
}
