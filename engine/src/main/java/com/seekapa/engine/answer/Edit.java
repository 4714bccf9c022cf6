package com.seekapa.engine.answer;

import com.seekapa.engine.model.Measure;
import com.seekapa.engine.phrase.Phraser;
import com.seekapa.engine.query.Comparison;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.query.Ordering;
import com.seekapa.engine.query.SemanticQuery;
import com.seekapa.engine.query.TimeRange;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Small changes of a query, each giving a new one; none keeps a chart that was asked for. */
final class Edit {
  private Edit() {}

  static SemanticQuery measures(SemanticQuery query, List<Measure> measures) {
    var ordering = query.ordering().stream().map(key -> by(key, measures.getFirst())).toList();
    return with(
        measures,
        query.groupings(),
        query.filters(),
        query.time(),
        query.comparison(),
        ordering,
        query.limit());
  }

  private static Ordering by(Ordering ordering, Measure measure) {
    var key =
        switch (ordering.key()) {
          case Ordering.Key.OfMeasure _ -> new Ordering.Key.OfMeasure(measure);
          case Ordering.Key.OfChange(_, var relative) ->
              new Ordering.Key.OfChange(measure, relative);
          case Ordering.Key.OfGrouping by -> by;
          case Ordering.Key.OfDimension by -> by;
        };
    return new Ordering(key, ordering.direction());
  }

  /** By other groupings, in their natural order and all of them. */
  static SemanticQuery groupings(SemanticQuery query, List<Grouping> groupings) {
    boolean neighboursGone =
        Phraser.comparesNeighbours(query)
            && groupings.stream().noneMatch(Grouping.ByTime.class::isInstance);
    return with(
        query.measures(),
        groupings,
        withoutThresholds(query),
        query.time(),
        neighboursGone ? Optional.empty() : query.comparison(),
        List.of(),
        OptionalInt.empty());
  }

  private static List<Filter> withoutThresholds(SemanticQuery query) {
    return query.filters().stream()
        .filter(filter -> !(filter instanceof Filter.MeasureCompared))
        .toList();
  }

  /** Only one value of the dimension, instead of any other condition on it. */
  static SemanticQuery only(SemanticQuery query, Filter.OneOf only) {
    var others =
        query.filters().stream()
            .filter(filter ->
                switch (filter) {
                  case Filter.OneOf(var dimension, _) -> !dimension.equals(only.dimension());
                  case Filter.NoneOf(var dimension, _) -> !dimension.equals(only.dimension());
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
                      true;
                });
    return filters(query, Stream.concat(others, Stream.of(only)).toList());
  }

  static SemanticQuery filters(SemanticQuery query, List<Filter> filters) {
    return with(
        query.measures(),
        query.groupings(),
        filters,
        query.time(),
        query.comparison(),
        query.ordering(),
        query.limit());
  }

  static SemanticQuery comparison(SemanticQuery query, Comparison comparison) {
    return with(
        query.measures(),
        query.groupings(),
        query.filters(),
        query.time(),
        Optional.of(comparison),
        query.ordering(),
        query.limit());
  }

  static SemanticQuery withoutComparison(SemanticQuery query) {
    return with(
        query.measures(),
        query.groupings(),
        query.filters(),
        query.time(),
        Optional.empty(),
        query.ordering().stream()
            .filter(ordering -> !(ordering.key() instanceof Ordering.Key.OfChange))
            .toList(),
        query.limit());
  }

  static SemanticQuery anyTime(SemanticQuery query) {
    return with(
        query.measures(),
        query.groupings(),
        query.filters(),
        Optional.empty(),
        Optional.empty(),
        withoutComparison(query).ordering(),
        query.limit());
  }

  static SemanticQuery ranking(SemanticQuery query, Ordering ordering, int limit) {
    return with(
        query.measures(),
        query.groupings(),
        query.filters(),
        query.time(),
        query.comparison(),
        List.of(ordering),
        OptionalInt.of(limit));
  }

  private static SemanticQuery with(
      List<Measure> measures,
      List<Grouping> groupings,
      List<Filter> filters,
      Optional<TimeRange> time,
      Optional<Comparison> comparison,
      List<Ordering> ordering,
      OptionalInt limit) {
    return new SemanticQuery(
        measures, groupings, filters, time, comparison, ordering, limit, Optional.empty());
  }
}
