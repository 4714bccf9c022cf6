package com.seekapa.engine.plan;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Expression;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.query.Ordering;
import com.seekapa.engine.query.SemanticQuery;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What follows from a query alone. */
final class Asked {
  private Asked() {}

  /** Every measure that the query needs: those shown, then those it orders or filters by. */
  static Stream<Measure> measures(SemanticQuery query) {
    return Stream.of(
            query.measures().stream(),
            Having.ofGroups(query.filters()).stream().flatMap(Having::measures),
            query.ordering().stream().flatMap(it -> measure(it.key()).stream()))
        .flatMap(Function.identity())
        .distinct();
  }

  /** The dimension that the key orders by, shown or not. */
  static Optional<Dimension> dimension(Ordering.Key key) {
    return switch (key) {
      case Ordering.Key.OfDimension(var dimension) -> Optional.of(dimension);
      case Ordering.Key.OfMeasure _, Ordering.Key.OfChange _, Ordering.Key.OfGrouping _ ->
          Optional.empty();
    };
  }

  /** A list of rows that needs measures has a group for each row. */
  static SemanticQuery byRow(SemanticQuery query, List<Measure> needed, Ground ground) {
    if (!query.measures().isEmpty()
        || needed.isEmpty()
        || !(query.rows() instanceof SemanticQuery.Rows.Every)) {
      return query;
    }
    var row = new Grouping.ByRow(new Listing(ground, query).table());
    return new SemanticQuery(
        query.measures(),
        Stream.concat(query.groupings().stream(), Stream.of(row)).distinct().toList(),
        query.filters(),
        query.time(),
        query.comparison(),
        query.ordering(),
        query.limit(),
        query.within(),
        query.chart(),
        query.rows(),
        query.via());
  }

  /** Refuses a query that shows nothing, or orders by what it doesn't have. */
  static void check(SemanticQuery query) {
    var isShown = query.groupings().stream().anyMatch(it -> !(it instanceof Grouping.ByRow));
    if (!isShown && query.measures().isEmpty()) {
      throw new Refusal(new Obstacle.NothingShown());
    }
    query.ordering().forEach(it -> check(it.key(), query));
    measures(query).forEach(it -> checkShare(it, query));
  }

  /** Shares are of all groups, so none may be left out, and there must be some. */
  private static void checkShare(Measure measure, SemanticQuery query) {
    if (!(measure.expression() instanceof Expression.ShareOfTotal)) {
      return;
    }
    if (query.groupings().isEmpty()) {
      throw new Refusal(new Obstacle.ShareOfNothing(measure));
    }
    var filters = query.filters().stream();
    if (!Having.ofGroups(query.filters()).isEmpty()
        || filters.anyMatch(it -> query.groupings().stream().anyMatch(by -> isOn(it, by)))) {
      throw new Refusal(new Obstacle.ShareOfSome(measure));
    }
  }

  private static boolean isOn(Filter filter, Grouping grouping) {
    return grouping instanceof Grouping.ByDimension(var dimension)
        && filter.isOnValuesOf(dimension);
  }

  private static void check(Ordering.Key key, SemanticQuery query) {
    switch (key) {
      case Ordering.Key.OfMeasure _, Ordering.Key.OfDimension _ -> {}
      case Ordering.Key.OfChange(var measure, _) -> {
        if (query.comparison().isEmpty()) {
          throw new Refusal(
              new Obstacle.NothingToOrderBy("the change in " + measure.names().label()));
        }
      }
      case Ordering.Key.OfGrouping(var grouping) -> {
        if (!query.groupings().contains(grouping)) {
          throw new Refusal(new Obstacle.NothingToOrderBy(FilterLabels.of(grouping)));
        }
      }
    }
  }

  private static Optional<Measure> measure(Ordering.Key key) {
    return switch (key) {
      case Ordering.Key.OfMeasure(var measure) -> Optional.of(measure);
      case Ordering.Key.OfChange(var measure, _) -> Optional.of(measure);
      case Ordering.Key.OfGrouping _, Ordering.Key.OfDimension _ -> Optional.empty();
    };
  }
}
