package com.seekapa.engine;

import com.seekapa.engine.model.Expression;
import com.seekapa.engine.model.Format;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.Names;
import com.seekapa.engine.model.Relationship;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.model.TimePart;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.query.Ordering;
import com.seekapa.engine.query.Ordering.Direction;
import com.seekapa.engine.query.SemanticQuery;
import com.seekapa.engine.query.TimeRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Semantic queries over {@link Clubs}, in few words. */
public final class ClubsQuery {
  private static final SemanticModel MODEL = Clubs.model();

  private final List<String> measures;
  private final List<Measure> own = new ArrayList<>();
  private final SemanticQuery.Rows rows;
  private final List<Grouping> groupings = new ArrayList<>();
  private final List<Filter> filters = new ArrayList<>();
  private final List<Ordering> ordering = new ArrayList<>();
  private final List<Relationship> via = new ArrayList<>();
  private Optional<TimeRange> time = Optional.empty();
  private OptionalInt limit = OptionalInt.empty();
  private int within;

  private ClubsQuery(List<String> measures, SemanticQuery.Rows rows) {
    this.measures = measures;
    this.rows = rows;
  }

  public static ClubsQuery show(String... measures) {
    return new ClubsQuery(List.of(measures), new SemanticQuery.Rows.Distinct());
  }

  /** Measures that the model doesn't have, by what they are calculated from. */
  public static ClubsQuery show(Map<String, Expression> measures) {
    var query = show();
    measures.forEach((id, expression) ->
        query.own.add(
            new Measure(
                id,
                new Names(id, id, List.of()),
                id,
                expression,
                Format.PLAIN,
                Optional.empty(),
                Measure.Good.NEITHER,
                false)));
    return query;
  }

  /** Each combination of values once. */
  public static ClubsQuery values(String... dimensions) {
    return show().by(dimensions);
  }

  /** A row for each row of the table nearest to all dimensions. */
  public static ClubsQuery rows(String... dimensions) {
    return new ClubsQuery(List.of(), new SemanticQuery.Rows.Every(Optional.empty())).by(dimensions);
  }

  /** A row for each row of the table. */
  public static ClubsQuery every(String table, String... dimensions) {
    return new ClubsQuery(List.of(), new SemanticQuery.Rows.Every(Optional.of(table(table))))
        .by(dimensions);
  }

  public ClubsQuery by(String... dimensions) {
    Stream.of(dimensions)
        .map(it -> new Grouping.ByDimension(MODEL.dimension(it)))
        .forEach(groupings::add);
    return this;
  }

  public ClubsQuery byRow(String table) {
    groupings.add(new Grouping.ByRow(table(table)));
    return this;
  }

  public ClubsQuery by(TimeGrain grain) {
    groupings.add(new Grouping.ByTime(grain, Optional.empty()));
    return this;
  }

  public ClubsQuery by(TimeGrain grain, String time) {
    groupings.add(new Grouping.ByTime(grain, Optional.of(MODEL.timeDimension(time))));
    return this;
  }

  public ClubsQuery by(TimePart part, String time) {
    groupings.add(new Grouping.ByTimePart(part, Optional.of(MODEL.timeDimension(time))));
    return this;
  }

  public ClubsQuery where(Filter... all) {
    filters.addAll(List.of(all));
    return this;
  }

  public ClubsQuery during(String from, String to) {
    time =
        Optional.of(
            new TimeRange(LocalDate.parse(from), LocalDate.parse(to), "in that time", true));
    return this;
  }

  public ClubsQuery orderedBy(String dimension, Direction direction) {
    ordering.add(new Ordering(new Ordering.Key.OfDimension(MODEL.dimension(dimension)), direction));
    return this;
  }

  public ClubsQuery orderedByMeasure(String measure, Direction direction) {
    ordering.add(new Ordering(new Ordering.Key.OfMeasure(MODEL.measure(measure)), direction));
    return this;
  }

  public ClubsQuery limit(int count) {
    limit = OptionalInt.of(count);
    return this;
  }

  /** The limit counts anew for each combination of the first so many groupings. */
  public ClubsQuery withinFirst(int count) {
    within = count;
    return this;
  }

  public ClubsQuery via(String from, String to) {
    via.add(new Relationship(Clubs.column(from), Clubs.column(to)));
    return this;
  }

  public SemanticQuery query() {
    return new SemanticQuery(
            Stream.concat(measures.stream().map(MODEL::measure), own.stream()).toList(),
            groupings,
            filters,
            time,
            Optional.empty(),
            ordering,
            limit,
            Optional.empty(),
            rows,
            via)
        .within(groupings.subList(0, within));
  }

  public static Filter is(String dimension, String... values) {
    return new Filter.OneOf(MODEL.dimension(dimension), List.of(values));
  }

  public static Filter isNot(String dimension, String... values) {
    return new Filter.NoneOf(MODEL.dimension(dimension), List.of(values));
  }

  public static Filter compared(String dimension, Filter.Comparator comparator, String number) {
    return new Filter.Compared(MODEL.dimension(dimension), comparator, new BigDecimal(number));
  }

  public static Filter comparedWith(String dimension, Filter.Comparator comparator, String other) {
    return new Filter.ComparedWith(MODEL.dimension(dimension), comparator, MODEL.dimension(other));
  }

  public static Filter comparedWithMeasure(
      String dimension, Filter.Comparator comparator, String measure, Filter... among) {
    return new Filter.ComparedWithMeasure(
        MODEL.dimension(dimension), comparator, MODEL.measure(measure), List.of(among));
  }

  public static Filter having(String measure, Filter.Comparator comparator, String number) {
    return new Filter.MeasureCompared(MODEL.measure(measure), comparator, new BigDecimal(number));
  }

  public static Filter like(String dimension, Filter.Position position, String text) {
    return new Filter.Like(MODEL.dimension(dimension), position, text);
  }

  public static Filter missing(String dimension) {
    return new Filter.Missing(MODEL.dimension(dimension));
  }

  public static Filter within(String time, String from, String to) {
    return new Filter.Within(MODEL.timeDimension(time), LocalDate.parse(from), LocalDate.parse(to));
  }

  public static Filter on(String time, TimePart part, Integer... numbers) {
    return new Filter.OnParts(MODEL.timeDimension(time), part, Set.of(numbers));
  }

  public static Filter extreme(String dimension, Direction direction, Filter... among) {
    return new Filter.Extreme(MODEL.dimension(dimension), direction, List.of(among));
  }

  public static Filter some(String subject, String related, Filter... filters) {
    return Filter.Related.some(table(subject), table(related), List.of(filters));
  }

  public static Filter none(String subject, String related, Filter... filters) {
    return Filter.Related.none(table(subject), table(related), List.of(filters));
  }

  public static Filter count(
      String subject, String related, Filter.Comparator comparator, int count, Filter... filters) {
    return new Filter.Related(table(subject), table(related), List.of(filters), comparator, count);
  }

  public static Filter not(Filter filter) {
    return new Filter.Not(filter);
  }

  public static Filter any(Filter... filters) {
    return new Filter.Any(List.of(filters));
  }

  public static Filter all(Filter... filters) {
    return new Filter.All(List.of(filters));
  }

  private static Table table(String name) {
    return MODEL.table(name);
  }
}
