package com.seekapa.engine.plan;

import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.model.TimeDimension;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.query.SemanticQuery;
import com.seekapa.engine.query.TimeRange;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Chooses the table whose rows say which values go together, for queries without measures: the one
 * from which everything asked for is nearest. A list of products comes from the products, products
 * by region come from what was sold where.
 */
final class Listing {
  private static final int STEP = 1000;

  private final SemanticModel model;
  private final Paths paths;

  Listing(SemanticModel model, Paths paths) {
    this.model = model;
    this.paths = paths;
  }

  Optional<Obstacle> obstacle(SemanticQuery query) {
    return table(query).isPresent()
        ? Optional.empty()
        : Optional.of(new Obstacle.NotConnected(labels(query).distinct().toList()));
  }

  /** The nearest table; empty if there is none, or if several are equally near. */
  Optional<Table> table(SemanticQuery query) {
    var candidates =
        model.tables().stream()
            .flatMap(table -> candidate(table, query).stream())
            .sorted(Comparator.comparingInt(Candidate::distance))
            .toList();
    var tied =
        candidates.size() > 1 && candidates.get(0).distance() == candidates.get(1).distance();
    return tied ? Optional.empty() : candidates.stream().findFirst().map(Candidate::table);
  }

  private record Candidate(Table table, int distance) {}

  private Optional<Candidate> candidate(Table table, SemanticQuery query) {
    var distances = distances(table, query).toList();
    return distances.stream().allMatch(OptionalInt::isPresent)
        ? Optional.of(
            new Candidate(table, distances.stream().mapToInt(OptionalInt::getAsInt).sum()))
        : Optional.empty();
  }

  private Stream<OptionalInt> distances(Table table, SemanticQuery query) {
    return Stream.of(
            query.groupings().stream().map(grouping -> distance(table, grouping)),
            query.filters().stream().map(filter -> distance(table, filter)),
            query.time().stream().map(range -> distance(table, range)))
        .flatMap(it -> it);
  }

  private OptionalInt distance(Table table, Grouping grouping) {
    return switch (grouping) {
      case Grouping.ByDimension(var dimension) -> distance(table, dimension.columns());
      case Grouping.ByRow _, Grouping.ByTimePart _ -> OptionalInt.empty();
      case Grouping.ByTime(var grain, var on) -> distance(table, on, grain);
    };
  }

  private OptionalInt distance(Table table, Filter filter) {
    return switch (filter) {
      case Filter.OneOf(var dimension, _) -> distance(table, dimension.columns());
      case Filter.NoneOf(var dimension, _) -> distance(table, dimension.columns());
      case Filter.Compared(var dimension, _, _) -> distance(table, dimension.columns());
      case Filter.MeasureCompared _ -> OptionalInt.of(0);
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
          OptionalInt.empty();
      case Filter.Within(var time, var from, var to) -> distance(table, time, from, to);
    };
  }

  private OptionalInt distance(Table table, TimeRange range) {
    return time(table)
        .map(time -> distance(table, time, range.from(), range.to()))
        .orElse(OptionalInt.empty());
  }

  private OptionalInt distance(Table table, TimeDimension time, LocalDate from, LocalDate to) {
    return model.calendar().isWhole(time.finest(), from, to)
        ? distance(table, List.of(time.column()))
        : OptionalInt.empty();
  }

  private OptionalInt distance(Table table, Optional<TimeDimension> on, TimeGrain grain) {
    return on.or(() -> time(table))
        .filter(time -> grain.isMadeOf(time.finest()))
        .map(time -> distance(table, List.of(time.column())))
        .orElse(OptionalInt.empty());
  }

  /** Steps to the column; a column that isn't the first of its dimension is a little farther. */
  private OptionalInt distance(Table table, List<ColumnReference> columns) {
    var place = paths.place(table.name(), columns).filter(it -> !it.route().ambiguous());
    return place.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(
            place.get().route().steps().size() * STEP + columns.indexOf(place.get().column()));
  }

  private Optional<TimeDimension> time(Table table) {
    return table.time().map(model::timeDimension);
  }

  private static Stream<String> labels(SemanticQuery query) {
    var filtered =
        query.filters().stream()
            .flatMap(filter ->
                switch (filter) {
                  case Filter.OneOf(var dimension, _) -> label(dimension);
                  case Filter.NoneOf(var dimension, _) -> label(dimension);
                  case Filter.Compared(var dimension, _, _) -> label(dimension);
                  case Filter.MeasureCompared _,
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
                      Stream.empty();
                  case Filter.Within(var time, _, _) -> Stream.of(time.names().label());
                });
    var ranges = query.time().stream().map(TimeRange::words);
    return Stream.of(query.groupings().stream().map(Listing::label), filtered, ranges)
        .flatMap(it -> it);
  }

  private static Stream<String> label(Dimension dimension) {
    return Stream.of(dimension.names().label());
  }

  static String label(Grouping grouping) {
    return switch (grouping) {
      case Grouping.ByDimension(var dimension) -> dimension.names().label();
      case Grouping.ByRow(var table) -> table.row().label();
      case Grouping.ByTimePart(var part, _) ->
          part.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
      case Grouping.ByTime(var grain, _) -> Obstacle.word(grain);
    };
  }
}
