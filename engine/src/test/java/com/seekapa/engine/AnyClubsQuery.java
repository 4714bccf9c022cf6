package com.seekapa.engine;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.Relationship;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.model.TimeDimension;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.model.TimePart;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.query.Ordering;
import com.seekapa.engine.query.SemanticQuery;
import com.seekapa.engine.query.TimeRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any query over {@link Clubs} that the types allow, whether or not it makes sense. */
public final class AnyClubsQuery {
  private static final SemanticModel MODEL = Clubs.model();

  private AnyClubsQuery() {}

  public static Arbitrary<SemanticQuery> queries() {
    return Combinators.combine(
            measures().list().ofMaxSize(2),
            groupings().list().ofMinSize(1).ofMaxSize(3),
            filters(2).list().ofMaxSize(3),
            ranges().optional(0.2),
            orderings().list().ofMaxSize(2),
            Arbitraries.integers().between(1, 20).optional(0.3),
            rows(),
            Arbitraries.of(MODEL.relationships()).list().ofMaxSize(1))
        .as(AnyClubsQuery::query)
        .flatMap(AnyClubsQuery::maybeWithinGroups);
  }

  /** Most limits count anew for each of some of the groups. */
  private static Arbitrary<SemanticQuery> maybeWithinGroups(SemanticQuery query) {
    return query.limit().isEmpty() || query.groupings().size() < 2
        ? Arbitraries.just(query)
        : Arbitraries.integers()
            .between(0, query.groupings().size() - 1)
            .map(count -> query.within(query.groupings().subList(0, count)));
  }

  private static SemanticQuery query(
      List<Measure> measures,
      List<Grouping> groupings,
      List<Filter> filters,
      Optional<TimeRange> time,
      List<Ordering> ordering,
      Optional<Integer> limit,
      SemanticQuery.Rows rows,
      List<Relationship> via) {
    return new SemanticQuery(
        measures,
        groupings,
        filters,
        time,
        Optional.empty(),
        ordering,
        limit.map(OptionalInt::of).orElseGet(OptionalInt::empty),
        Optional.empty(),
        rows,
        via);
  }

  private static Arbitrary<SemanticQuery.Rows> rows() {
    return Arbitraries.oneOf(
        Arbitraries.just(new SemanticQuery.Rows.Distinct()),
        Arbitraries.of(MODEL.tables()).optional().map(SemanticQuery.Rows.Every::new));
  }

  private static Arbitrary<Grouping> groupings() {
    var dates = times().optional();
    return Arbitraries.oneOf(
        dimensions().map(Grouping.ByDimension::new),
        dimensions().map(Grouping.ByDimension::new),
        Arbitraries.of(MODEL.tables()).map(Grouping.ByRow::new),
        Combinators.combine(Arbitraries.of(TimeGrain.class), dates).as(Grouping.ByTime::new),
        Combinators.combine(Arbitraries.of(TimePart.class), dates).as(Grouping.ByTimePart::new));
  }

  private static Arbitrary<Ordering> orderings() {
    Arbitrary<Ordering.Key> keys =
        Arbitraries.oneOf(
            dimensions().map(Ordering.Key.OfDimension::new),
            measures().map(Ordering.Key.OfMeasure::new),
            groupings().map(Ordering.Key.OfGrouping::new));
    return Combinators.combine(keys, Arbitraries.of(Ordering.Direction.class)).as(Ordering::new);
  }

  public static Arbitrary<Filter> filters(int depth) {
    return depth == 0 ? simple() : Arbitraries.oneOf(simple(), nested(filters(depth - 1)));
  }

  private static Arbitrary<Filter> simple() {
    var values =
        Arbitraries.of("Ada", "Arden", "Chess", "10", "180", "1990-06-01", "2020-01-15", "O'X%_");
    return Arbitraries.oneOf(
        Combinators.combine(dimensions(), values.list().ofMinSize(1).ofMaxSize(2))
            .as(Filter.OneOf::new),
        Combinators.combine(dimensions(), values.list().ofMinSize(1).ofMaxSize(2))
            .as(Filter.NoneOf::new),
        Combinators.combine(dimensions(), comparators(), numbers()).as(Filter.Compared::new),
        Combinators.combine(dimensions(), comparators(), dimensions()).as(Filter.ComparedWith::new),
        Combinators.combine(dimensions(), Arbitraries.of(Filter.Position.class), values)
            .as(Filter.Like::new),
        dimensions().map(Filter.Missing::new),
        Combinators.combine(times(), ranges())
            .as((time, range) -> new Filter.Within(time, range.from(), range.to())),
        Combinators.combine(
                times(),
                Arbitraries.of(TimePart.class),
                Arbitraries.integers().between(0, 31).set().ofMaxSize(3))
            .as(Filter.OnParts::new),
        Combinators.combine(measures(), comparators(), numbers()).as(Filter.MeasureCompared::new));
  }

  private static Arbitrary<Filter> nested(Arbitrary<Filter> inner) {
    var some = inner.list().ofMinSize(1).ofMaxSize(2);
    var maybe = inner.list().ofMaxSize(2);
    return Arbitraries.oneOf(
        some.map(Filter.All::new),
        some.map(Filter.Any::new),
        inner.map(Filter.Not::new),
        Combinators.combine(dimensions(), Arbitraries.of(Ordering.Direction.class), maybe)
            .as(Filter.Extreme::new),
        Combinators.combine(dimensions(), maybe).as(Filter.Sharing::new),
        Combinators.combine(dimensions(), comparators(), measures(), maybe)
            .as(Filter.ComparedWithMeasure::new),
        Combinators.combine(
                Arbitraries.of(MODEL.tables()),
                Arbitraries.of(MODEL.tables()),
                maybe,
                comparators(),
                Arbitraries.integers().between(0, 3))
            .as(Filter.Related::new));
  }

  private static Arbitrary<Dimension> dimensions() {
    return Arbitraries.of(MODEL.dimensions());
  }

  private static Arbitrary<Measure> measures() {
    return Arbitraries.of(MODEL.measures());
  }

  private static Arbitrary<TimeDimension> times() {
    return Arbitraries.of(MODEL.timeDimensions());
  }

  private static Arbitrary<Filter.Comparator> comparators() {
    return Arbitraries.of(Filter.Comparator.class);
  }

  private static Arbitrary<BigDecimal> numbers() {
    return Arbitraries.of("-1", "0", "2", "9.5", "100", "180", "1850").map(BigDecimal::new);
  }

  private static Arbitrary<TimeRange> ranges() {
    return Combinators.combine(
            Arbitraries.of("1800-01-01", "1990-01-01", "2020-01-01", "2023-01-01"),
            Arbitraries.of(1, 12, 24))
        .as((from, months) -> {
          var first = LocalDate.parse(from);
          return new TimeRange(first, first.plusMonths(months).minusDays(1), "then", true);
        });
  }
}
