package com.seekapa.engine.plan;

import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.model.TimeDimension;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.query.Ordering;
import com.seekapa.engine.query.SemanticQuery;
import com.seekapa.engine.query.TimeRange;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Chooses the table whose rows say which values go together, for queries without measures: the one
 * from which everything asked for is nearest. A list of products comes from the products, products
 * by region come from what was sold where. Where no table refers to all that is listed, it is the
 * one with the shortest ways in any direction.
 */
final class Listing {
  private static final int STEP = 1000;

  private final Ground ground;
  private final SemanticQuery query;

  Listing(Ground ground, SemanticQuery query) {
    this.ground = ground;
    this.query = query;
  }

  Table table() {
    return switch (query.rows()) {
      case SemanticQuery.Rows.Every(var table) -> table.orElseGet(this::nearestToListed);
      case SemanticQuery.Rows.Distinct() ->
          alone(candidates(this::withFilters)).orElseGet(this::nearestToListed);
    };
  }

  private Table nearestToListed() {
    var candidates = candidates(this::listed);
    if (!candidates.isEmpty()) {
      return alone(candidates).orElseThrow(this::notConnected);
    }
    return candidates(this::inAnyDirection).stream()
        .findFirst()
        .map(Candidate::table)
        .orElseThrow(this::notConnected);
  }

  private record Candidate(Table table, int distance) {}

  private interface Distances {
    Stream<OptionalInt> from(Table table);
  }

  /** Every table from which all distances are known, the nearest first. */
  private List<Candidate> candidates(Distances distances) {
    return ground.model().tables().stream()
        .flatMap(table -> candidate(table, distances.from(table).toList()).stream())
        .sorted(Comparator.comparingInt(Candidate::distance))
        .toList();
  }

  private static Optional<Candidate> candidate(Table table, List<OptionalInt> distances) {
    return distances.stream().allMatch(OptionalInt::isPresent)
        ? Optional.of(
            new Candidate(table, distances.stream().mapToInt(OptionalInt::getAsInt).sum()))
        : Optional.empty();
  }

  /** The nearest; empty if there is none, or if several are equally near. */
  private static Optional<Table> alone(List<Candidate> candidates) {
    var tied =
        candidates.size() > 1 && candidates.get(0).distance() == candidates.get(1).distance();
    return tied ? Optional.empty() : candidates.stream().findFirst().map(Candidate::table);
  }

  private Stream<OptionalInt> withFilters(Table table) {
    var filters = query.filters().stream().flatMap(this::columns);
    return Stream.concat(listed(table), filters.map(it -> distance(table, it)));
  }

  private Stream<OptionalInt> listed(Table table) {
    return Stream.concat(
        query.time().stream().map(range -> distance(table, range)),
        shown(table)
            .map(it -> it.map(columns -> distance(table, columns)).orElseGet(OptionalInt::empty)));
  }

  private Stream<OptionalInt> inAnyDirection(Table table) {
    return shown(table)
        .map(it -> it.map(columns -> detour(table, columns)).orElseGet(OptionalInt::empty));
  }

  /** The columns that each thing shown or ordered by may be found in. */
  private Stream<Optional<List<ColumnReference>>> shown(Table table) {
    var ordered =
        query.ordering().stream()
            .flatMap(it ->
                it.key() instanceof Ordering.Key.OfDimension(var dimension)
                    ? Stream.of(Optional.of(dimension.columns()))
                    : Stream.empty());
    return Stream.concat(query.groupings().stream().map(it -> columns(table, it)), ordered);
  }

  private Optional<List<ColumnReference>> columns(Table table, Grouping grouping) {
    return switch (grouping) {
      case Grouping.ByDimension(var dimension) -> Optional.of(dimension.columns());
      case Grouping.ByRow(var row) -> Optional.of(List.of(new ColumnReference(row.name(), "")));
      case Grouping.ByTime(var grain, var on) -> columns(table, on, grain);
      case Grouping.ByTimePart(_, var on) ->
          on.or(() -> time(table)).map(it -> List.of(it.column()));
    };
  }

  private Optional<List<ColumnReference>> columns(
      Table table, Optional<TimeDimension> on, TimeGrain grain) {
    return on.or(() -> time(table))
        .filter(time -> ground.model().calendar().isMadeOf(grain, time.finest()))
        .map(time -> List.of(time.column()));
  }

  /** The columns of a filter on what each row has one of; others are answered for any table. */
  private Stream<List<ColumnReference>> columns(Filter filter) {
    return switch (filter) {
      case Filter.OneOf(var dimension, _) -> Stream.of(dimension.columns());
      case Filter.NoneOf(var dimension, _) -> Stream.of(dimension.columns());
      case Filter.Compared(var dimension, _, _) -> Stream.of(dimension.columns());
      case Filter.Like(var dimension, _, _) -> Stream.of(dimension.columns());
      case Filter.Missing(var dimension) -> Stream.of(dimension.columns());
      case Filter.Within(var time, _, _) -> Stream.of(List.of(time.column()));
      case Filter.OnParts(var time, _, _) -> Stream.of(List.of(time.column()));
      case Filter.MeasureCompared _,
          Filter.ComparedWith _,
          Filter.ComparedWithMeasure _,
          Filter.Extreme _,
          Filter.Related _,
          Filter.Sharing _,
          Filter.All _,
          Filter.Any _,
          Filter.Not _ ->
          Stream.empty();
    };
  }

  private OptionalInt distance(Table table, TimeRange range) {
    return time(table)
        .filter(time -> ground.model().calendar().isWhole(time.finest(), range.from(), range.to()))
        .map(time -> distance(table, List.of(time.column())))
        .orElseGet(OptionalInt::empty);
  }

  /** Steps to the column; a column that isn't the first of its dimension is a little farther. */
  private OptionalInt distance(Table table, List<ColumnReference> columns) {
    return ground
        .paths()
        .place(table.name(), columns)
        .filter(it -> !it.route().preferring(ground.via()).ambiguous())
        .map(it -> it.route().steps().size() * STEP + columns.indexOf(it.column()))
        .map(OptionalInt::of)
        .orElseGet(OptionalInt::empty);
  }

  /** Steps in any direction; one that repeats rows is a little farther. */
  private OptionalInt detour(Table table, List<ColumnReference> columns) {
    return ground
        .paths()
        .farPlace(table.name(), columns)
        .map(it -> it.route().steps())
        .map(it -> it.size() * STEP + (int) it.stream().filter(step -> !step.toOne()).count())
        .map(OptionalInt::of)
        .orElseGet(OptionalInt::empty);
  }

  private Optional<TimeDimension> time(Table table) {
    return table.time().map(ground.model()::timeDimension);
  }

  private Refusal notConnected() {
    var filtered = query.filters().stream().flatMap(FilterLabels::of);
    var ranges = query.time().stream().map(TimeRange::words);
    var groupings = query.groupings().stream().map(FilterLabels::of);
    return new Refusal(
        new Obstacle.NotConnected(
            Stream.of(groupings, filtered, ranges).flatMap(it -> it).distinct().toList()));
  }
}
