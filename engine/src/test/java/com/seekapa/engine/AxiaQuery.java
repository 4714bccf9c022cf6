package com.seekapa.engine;

import com.seekapa.engine.model.Aggregation;
import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.Expression;
import com.seekapa.engine.model.Format;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.Names;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.query.Comparison;
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
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Semantic queries over {@link Axia}, in few words. */
public final class AxiaQuery {
  private final SemanticModel model;
  private final List<Measure> measures = new ArrayList<>();
  private final List<Grouping> groupings = new ArrayList<>();
  private final List<Filter> filters = new ArrayList<>();
  private final List<Ordering> ordering = new ArrayList<>();
  private Optional<TimeRange> time = Optional.empty();
  private Optional<Comparison> comparison = Optional.empty();
  private OptionalInt limit = OptionalInt.empty();
  private int within;

  private AxiaQuery(SemanticModel model, List<String> measures) {
    this.model = model;
    measures.stream().map(model::measure).forEach(this.measures::add);
  }

  public static AxiaQuery show(String... measures) {
    return new AxiaQuery(Axia.model(), List.of(measures));
  }

  /** A measure that the model doesn't have, made of an expression. */
  public AxiaQuery and(String id, Expression expression) {
    measures.add(
        new Measure(
            id,
            Names.of(id),
            "",
            expression,
            Format.PLAIN,
            Optional.empty(),
            Measure.Good.NEITHER,
            false));
    return this;
  }

  /** How many different values of the column the rows of a table refer to. */
  public static Expression different(String table, String column) {
    int dot = column.indexOf('.');
    var reference = new ColumnReference(column.substring(0, dot), column.substring(dot + 1));
    return new Expression.AggregateOf(
        table, new Expression.Aggregate(Aggregation.COUNT_DISTINCT, reference));
  }

  /** A query without measures. */
  public static AxiaQuery list(String... dimensions) {
    return show().by(dimensions);
  }

  public AxiaQuery by(String... dimensions) {
    Stream.of(dimensions)
        .map(id -> new Grouping.ByDimension(model.dimension(id)))
        .forEach(groupings::add);
    return this;
  }

  public AxiaQuery by(TimeGrain grain) {
    groupings.add(new Grouping.ByTime(grain, Optional.empty()));
    return this;
  }

  public AxiaQuery by(TimeGrain grain, String timeDimension) {
    groupings.add(new Grouping.ByTime(grain, Optional.of(model.timeDimension(timeDimension))));
    return this;
  }

  public AxiaQuery of(String dimension, String... values) {
    filters.add(new Filter.OneOf(model.dimension(dimension), List.of(values)));
    return this;
  }

  public AxiaQuery without(String dimension, String... values) {
    filters.add(new Filter.NoneOf(model.dimension(dimension), List.of(values)));
    return this;
  }

  public AxiaQuery where(String dimension, Filter.Comparator comparator, String number) {
    filters.add(
        new Filter.Compared(model.dimension(dimension), comparator, new BigDecimal(number)));
    return this;
  }

  public AxiaQuery having(String measure, Filter.Comparator comparator, String number) {
    filters.add(
        new Filter.MeasureCompared(model.measure(measure), comparator, new BigDecimal(number)));
    return this;
  }

  public AxiaQuery within(String timeDimension, String from, String to) {
    filters.add(
        new Filter.Within(
            model.timeDimension(timeDimension), LocalDate.parse(from), LocalDate.parse(to)));
    return this;
  }

  public AxiaQuery during(String from, String to) {
    time = Optional.of(range(from, to, "in that time"));
    return this;
  }

  public AxiaQuery comparedWith(String from, String to) {
    comparison =
        Optional.of(new Comparison(Comparison.Kind.NAMED, range(from, to, "the time before")));
    return this;
  }

  public AxiaQuery orderedBy(String measure, Direction direction) {
    ordering.add(new Ordering(new Ordering.Key.OfMeasure(model.measure(measure)), direction));
    return this;
  }

  public AxiaQuery orderedByChange(String measure, boolean relative, Direction direction) {
    ordering.add(
        new Ordering(new Ordering.Key.OfChange(model.measure(measure), relative), direction));
    return this;
  }

  public AxiaQuery orderedByGrouping(int index, Direction direction) {
    ordering.add(new Ordering(new Ordering.Key.OfGrouping(groupings.get(index)), direction));
    return this;
  }

  /** The first so many rows by the measure, the greatest first. */
  public AxiaQuery top(int rows, String measure) {
    return orderedBy(measure, Direction.DESCENDING).limit(rows);
  }

  public AxiaQuery limit(int rows) {
    limit = OptionalInt.of(rows);
    return this;
  }

  /** The limit counts anew for each combination of the first so many groupings. */
  public AxiaQuery withinFirst(int count) {
    within = count;
    return this;
  }

  public SemanticQuery query() {
    return new SemanticQuery(
            measures, groupings, filters, time, comparison, ordering, limit, Optional.empty())
        .within(groupings.subList(0, within));
  }

  private static TimeRange range(String from, String to, String words) {
    return new TimeRange(LocalDate.parse(from), LocalDate.parse(to), words, true);
  }
}
