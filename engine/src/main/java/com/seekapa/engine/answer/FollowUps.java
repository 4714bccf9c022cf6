package com.seekapa.engine.answer;

import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Hierarchy;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.phrase.Phraser;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.query.Ordering;
import com.seekapa.engine.query.QueryEdit;
import com.seekapa.engine.query.SemanticQuery;
import com.seekapa.engine.result.Cell;
import com.seekapa.engine.result.ResultTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What people tend to ask next, as questions: into the top value, over time, against the time
 * before, another measure. Only questions that can be answered are offered, each asks something
 * new, and the same answer always gets the same.
 */
public final class FollowUps {
  private static final int MOST = 3;
  private static final int MOST_OF_A_KIND = 6;
  private static final int TOP = 5;

  private final SemanticModel model;
  private final Phraser phraser;
  private final Predicate<SemanticQuery> answerable;
  private final List<Measure> watched;

  public FollowUps(SemanticModel model, Phraser phraser, Predicate<SemanticQuery> answerable) {
    this.model = model;
    this.phraser = phraser;
    this.answerable = answerable;
    this.watched = watched(model);
  }

  /**
   * @param dataUntil the last day for which there is data
   */
  public List<String> after(SemanticQuery query, ResultTable table, LocalDate dataUntil) {
    var seen = new HashSet<String>();
    seen.add(phraser.phrase(query));
    var offered = new ArrayList<String>();
    var candidates = candidates(query, table, dataUntil).iterator();
    while (candidates.hasNext() && offered.size() < MOST) {
      var candidate = candidates.next();
      var phrase = phraser.phrase(candidate);
      if (seen.add(phrase) && answerable.test(candidate)) {
        offered.add(phrase);
      }
    }
    return offered;
  }

  private Stream<SemanticQuery> candidates(
      SemanticQuery query, ResultTable table, LocalDate dataUntil) {
    return switch (Shape.of(query, table)) {
      case EMPTY -> wider(query);
      case LIST ->
          query.measures().isEmpty()
              ? Stream.concat(withMeasure(query), into(query, table))
              : inTurn(
                  ofTop(query, table),
                  compared(query, dataUntil),
                  first(query, table),
                  anotherMeasure(query));
      case SINGLE, SEVERAL ->
          inTurn(
              compared(query, dataUntil),
              byPeriod(query),
              byDimension(query),
              anotherMeasure(query));
      case RANKING ->
          inTurn(
              ofTop(query, table),
              otherEnd(query, table),
              anotherMeasure(query),
              compared(query, dataUntil));
      case SERIES ->
          inTurn(
              compared(query, dataUntil),
              byDimensionToo(query),
              anotherMeasure(query),
              byDimension(query));
      case GROUPS ->
          inTurn(
              Stream.concat(into(query, table), first(query, table)),
              compared(query, dataUntil),
              byPeriod(query),
              anotherMeasure(query));
      case RANKS -> inTurn(compared(query, dataUntil));
      case COMBINATIONS ->
          inTurn(oneGrouping(query), anotherMeasure(query), compared(query, dataUntil));
    };
  }

  /**
   * The first of each, then the second of each: the most different ones come first. None is made
   * before it is its turn, since most are not needed.
   */
  @SafeVarargs
  private static Stream<SemanticQuery> inTurn(Stream<SemanticQuery>... kinds) {
    var iterators = Stream.of(kinds).map(Stream::iterator).toList();
    return IntStream.range(0, MOST_OF_A_KIND)
        .boxed()
        .flatMap(_ -> iterators.stream().filter(Iterator::hasNext).map(Iterator::next));
  }

  // --- fewer conditions

  private Stream<SemanticQuery> wider(SemanticQuery query) {
    var withoutOne =
        query.filters().stream().map(filter -> edited(query, new QueryEdit.DropFilter(filter)));
    return query.time().isPresent()
        ? Stream.concat(
            Stream.of(edited(query, new QueryEdit.SetTime(Optional.empty()))), withoutOne)
        : withoutOne;
  }

  // --- another time

  private Stream<SemanticQuery> compared(SemanticQuery query, LocalDate dataUntil) {
    if (query.comparison().isPresent() || query.measures().isEmpty()) {
      return Stream.empty();
    }
    return query.time().stream()
        .map(range -> new Earlier(range, dataUntil, model.calendar()))
        .flatMap(earlier -> Stream.of(earlier.period(), earlier.year()))
        .map(comparison -> edited(query, new QueryEdit.SetComparison(Optional.of(comparison))));
  }

  private Stream<SemanticQuery> byPeriod(SemanticQuery query) {
    boolean oneDay = query.time().filter(range -> range.from().equals(range.to())).isPresent();
    return query.measures().isEmpty() || model.timeDimensions().isEmpty() || oneDay
        ? Stream.empty()
        : Stream.of(grouped(query, List.of(period(query))));
  }

  private static Grouping period(SemanticQuery query) {
    var grain =
        query
            .time()
            .map(range -> grain(ChronoUnit.DAYS.between(range.from(), range.to()) + 1))
            .orElse(TimeGrain.MONTH);
    return new Grouping.ByTime(grain, Optional.empty());
  }

  private static TimeGrain grain(long days) {
    return days <= 45 ? TimeGrain.DAY : days <= 80 ? TimeGrain.WEEK : TimeGrain.MONTH;
  }

  // --- other groupings

  private Stream<SemanticQuery> byDimension(SemanticQuery query) {
    return freeDimensions(query).map(by -> grouped(query, List.of(by)));
  }

  private Stream<SemanticQuery> byDimensionToo(SemanticQuery query) {
    return freeDimensions(query)
        .map(by -> grouped(query, List.of(by, query.groupings().getFirst())));
  }

  /** The widest level of each hierarchy first, since it has the fewest values. */
  private Stream<Grouping> freeDimensions(SemanticQuery query) {
    var widest = model.hierarchies().stream().map(h -> model.dimension(h.levels().getFirst()));
    return Stream.concat(widest, model.dimensions().stream())
        .distinct()
        .filter(dimension -> dimension.type() == DataType.TEXT)
        .filter(dimension -> !isUsed(query, dimension))
        .map(Grouping.ByDimension::new);
  }

  /** Grouped by already, or settled by a single value of it or of a level below it. */
  private boolean isUsed(SemanticQuery query, Dimension dimension) {
    return query.groupings().contains(new Grouping.ByDimension(dimension))
        || query.filters().stream()
            .anyMatch(filter ->
                filter instanceof Filter.OneOf(var of, var values)
                    && values.size() == 1
                    && isSettledBy(dimension, of));
  }

  private boolean isSettledBy(Dimension dimension, Dimension only) {
    return dimension.equals(only)
        || model.hierarchies().stream()
            .map(Hierarchy::levels)
            .anyMatch(levels ->
                levels.contains(dimension.id())
                    && levels.indexOf(dimension.id()) < levels.indexOf(only.id()));
  }

  private static Stream<SemanticQuery> oneGrouping(SemanticQuery query) {
    return query.groupings().stream().map(by -> grouped(query, List.of(by)));
  }

  // --- into the top value

  /** The level below the grouping, within the value that has most; of people only the first. */
  private Stream<SemanticQuery> into(SemanticQuery query, ResultTable table) {
    return top(query, table).stream()
        .flatMap(only ->
            below(only.dimension()).stream()
                .filter(lower -> !isCounted(query, lower))
                .map(lower -> into(only(query, only), lower)));
  }

  private static SemanticQuery into(SemanticQuery query, Dimension lower) {
    var groups = grouped(query, List.of(new Grouping.ByDimension(lower)));
    return lower.kind() == Dimension.Kind.PERSON && !query.measures().isEmpty()
        ? ranked(groups, highestFirst(query), TOP)
        : groups;
  }

  /** There is nothing to learn from the number of customers of a customer. */
  private static boolean isCounted(SemanticQuery query, Dimension dimension) {
    return query.measures().stream()
        .anyMatch(measure -> measure.names().label().endsWith(dimension.names().plural()));
  }

  /** The value that has most, over time. */
  private Stream<SemanticQuery> ofTop(SemanticQuery query, ResultTable table) {
    return top(query, table).stream()
        .map(only -> grouped(only(query, only), List.of(period(query))));
  }

  private Optional<Filter.OneOf> top(SemanticQuery query, ResultTable table) {
    if (query.groupings().size() != 1
        || !(query.groupings().getFirst() instanceof Grouping.ByDimension(var dimension))) {
      return Optional.empty();
    }
    var columns = Columns.of(query, table);
    return topRow(columns, table)
        .map(row -> table.cell(row, columns.groupings().getFirst()))
        .filter(Cell.Text.class::isInstance)
        .map(cell -> new Filter.OneOf(dimension, List.of(((Cell.Text) cell).value())));
  }

  private static Optional<Integer> topRow(Columns columns, ResultTable table) {
    if (columns.measures().isEmpty()) {
      return table.rows().isEmpty() ? Optional.empty() : Optional.of(0);
    }
    int column = columns.measures().getFirst().value();
    return Stream.iterate(0, row -> row < table.rows().size(), row -> row + 1)
        .filter(row -> table.cell(row, column) instanceof Cell.Number)
        .reduce((best, row) ->
            number(table, row, column).compareTo(number(table, best, column)) > 0 ? row : best);
  }

  private static BigDecimal number(ResultTable table, int row, int column) {
    return ((Cell.Number) table.cell(row, column)).value();
  }

  private Optional<Dimension> below(Dimension dimension) {
    return model.hierarchies().stream()
        .map(Hierarchy::levels)
        .filter(levels -> levels.indexOf(dimension.id()) >= 0)
        .filter(levels -> levels.indexOf(dimension.id()) < levels.size() - 1)
        .map(levels -> model.dimension(levels.get(levels.indexOf(dimension.id()) + 1)))
        .findFirst();
  }

  // --- rankings

  /** The other end of the same ranking, where there is more to it than these. */
  private static Stream<SemanticQuery> otherEnd(SemanticQuery query, ResultTable table) {
    int limit = query.limit().orElse(TOP);
    if (table.rows().size() < limit) {
      return Stream.empty();
    }
    var ordering = query.ordering().getFirst();
    var direction =
        switch (ordering.direction()) {
          case ASCENDING -> Ordering.Direction.DESCENDING;
          case DESCENDING -> Ordering.Direction.ASCENDING;
        };
    return Stream.of(ranked(query, new Ordering(ordering.key(), direction), limit));
  }

  private static Stream<SemanticQuery> first(SemanticQuery query, ResultTable table) {
    if (query.measures().isEmpty() || table.rows().size() <= TOP) {
      return Stream.empty();
    }
    return Stream.of(ranked(query, highestFirst(query), TOP));
  }

  private static Ordering highestFirst(SemanticQuery query) {
    var key = new Ordering.Key.OfMeasure(query.measures().getFirst());
    return new Ordering(key, Ordering.Direction.DESCENDING);
  }

  // --- other measures

  private Stream<SemanticQuery> anotherMeasure(SemanticQuery query) {
    return watched.stream()
        .filter(measure -> !query.measures().contains(measure))
        .map(measure -> measured(query, List.of(measure)));
  }

  /** The measures that the model's own examples ask for, in their order, then the others. */
  private static List<Measure> watched(SemanticModel model) {
    var examples =
        model.examples().stream()
            .map(example -> " " + example.question().toLowerCase(Locale.ROOT) + " ")
            .toList();
    ToIntFunction<Measure> firstExample =
        measure ->
            (int) examples.stream().takeWhile(example -> !isAskedFor(measure, example)).count();
    return model.measures().stream().sorted(Comparator.comparingInt(firstExample)).toList();
  }

  private static boolean isAskedFor(Measure measure, String example) {
    return example.contains(" " + measure.names().label().toLowerCase(Locale.ROOT) + " ");
  }

  /** A list of values, with the default measure or the first that fits. */
  private Stream<SemanticQuery> withMeasure(SemanticQuery query) {
    var preferred = model.defaultMeasure().map(model::measure).stream();
    Stream<Measure> measures = Stream.concat(preferred, watched.stream());
    return measures
        .filter(measure -> !query.measures().contains(measure))
        .distinct()
        .map(measure -> measured(query, List.of(measure)));
  }

  // --- edits

  /** The query with some changes, drawn as it suits the result. */
  private static SemanticQuery edited(SemanticQuery query, QueryEdit... edits) {
    var all = Stream.concat(Stream.of(edits), Stream.of(new QueryEdit.SetChart(Optional.empty())));
    return QueryEdit.apply(query, all.toList()).orElse(query);
  }

  private static SemanticQuery measured(SemanticQuery query, List<Measure> measures) {
    return edited(query, new QueryEdit.SetMeasures(measures));
  }

  /** By other groupings, in their natural order and all of them. */
  private static SemanticQuery grouped(SemanticQuery query, List<Grouping> groupings) {
    Stream<QueryEdit> regrouped =
        Stream.of(
            new QueryEdit.SetGroupings(groupings),
            new QueryEdit.SetOrder(List.of()),
            new QueryEdit.SetLimit(OptionalInt.empty()));
    Stream<QueryEdit> withoutThresholds =
        query.filters().stream()
            .filter(Filter.MeasureCompared.class::isInstance)
            .map(QueryEdit.DropFilter::new);
    return edited(query, Stream.concat(regrouped, withoutThresholds).toArray(QueryEdit[]::new));
  }

  /** Only one value of the dimension, instead of any other condition on its values. */
  private static SemanticQuery only(SemanticQuery query, Filter.OneOf only) {
    Stream<QueryEdit> others =
        query.filters().stream()
            .filter(filter -> filter.isOnValuesOf(only.dimension()))
            .map(QueryEdit.DropFilter::new);
    return edited(
        query,
        Stream.concat(others, Stream.of(new QueryEdit.AddFilter(only))).toArray(QueryEdit[]::new));
  }

  private static SemanticQuery ranked(SemanticQuery query, Ordering ordering, int limit) {
    return edited(
        query,
        new QueryEdit.SetOrder(List.of(ordering)),
        new QueryEdit.SetLimit(OptionalInt.of(limit)));
  }
}
