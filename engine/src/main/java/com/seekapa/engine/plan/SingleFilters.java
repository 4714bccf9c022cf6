package com.seekapa.engine.plan;

import com.seekapa.engine.model.Aggregation;
import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.TimeDimension;
import com.seekapa.engine.model.TimePart;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.Ordering;
import com.seekapa.engine.query.SemanticQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Turns filters on what each row has one of into conditions. */
final class SingleFilters {
  private final Ground ground;
  private final Rows rows;
  private final RowValues values;

  SingleFilters(Ground ground, Rows rows) {
    this.ground = ground;
    this.rows = rows;
    this.values = new RowValues(ground);
  }

  RowCondition condition(Filter filter) {
    return switch (filter) {
      case Filter.OneOf(var dimension, var wanted) -> {
        var chosen = chosen(dimension, wanted);
        yield new RowCondition.OneOf(chosen.value(), chosen.values());
      }
      case Filter.NoneOf(var dimension, var unwanted) -> {
        var chosen = chosen(dimension, unwanted);
        yield new RowCondition.NoneOf(chosen.value(), chosen.values());
      }
      case Filter.Compared(var dimension, var comparator, var number) ->
          compared(dimension, comparator, number);
      case Filter.ComparedWith(var dimension, var comparator, var other) ->
          comparedWith(dimension, comparator, other);
      case Filter.ComparedWithMeasure(var dimension, var comparator, var measure, var among) ->
          comparedWith(dimension, comparator, measure, among);
      case Filter.Like(var dimension, var position, var text) ->
          new RowCondition.Like(values.comparable(DataType.TEXT, found(dimension)), position, text);
      case Filter.Missing(var dimension) -> missing(found(dimension));
      case Filter.Within(var time, var from, var to) -> within(time, from, to);
      case Filter.OnParts(var time, var part, var numbers) ->
          new RowCondition.OnParts(part(time, part), numbers);
      case Filter.Extreme(var dimension, var direction, var among) ->
          extreme(dimension, direction, among);
      case Filter.All _,
          Filter.Any _,
          Filter.Not _,
          Filter.Related _,
          Filter.Sharing _,
          Filter.MeasureCompared _ ->
          throw new IllegalArgumentException("no filter on a single row: " + filter);
    };
  }

  private record Chosen(RowValue value, List<Object> values) {}

  /** The values as the dimension has them; dates are days where all of them are. */
  private Chosen chosen(Dimension dimension, List<String> texts) {
    var found = found(dimension);
    var typed = texts.stream().map(it -> Values.typed(dimension.type(), it)).toList();
    if (typed.stream().allMatch(Optional::isPresent)) {
      return new Chosen(
          values.comparable(dimension.type(), found),
          typed.stream().map(Optional::get).distinct().toList());
    }
    if (!dimension.type().isTemporal() || isDates(dimension, found)) {
      throw new Refusal(
          new Obstacle.WrongValue(dimension, texts.get(typed.indexOf(Optional.empty()))));
    }
    return new Chosen(values.comparable(DataType.TEXT, found), List.<Object>copyOf(texts));
  }

  private boolean isDates(Dimension dimension, Rows.Found found) {
    return ground.type(found.home(), dimension.type()) == DataType.DATE;
  }

  private RowCondition compared(
      Dimension dimension, Filter.Comparator comparator, BigDecimal number) {
    if (Kind.of(dimension.type()) != Kind.NUMBER && Kind.of(dimension.type()) != Kind.TEXT) {
      throw new Refusal(new Obstacle.WrongValue(dimension, number.toPlainString()));
    }
    return new RowCondition.Compared(values.number(found(dimension)), comparator, number);
  }

  private RowCondition comparedWith(
      Dimension dimension, Filter.Comparator comparator, Dimension other) {
    var kind =
        Kind.shared(dimension.type(), other.type())
            .orElseThrow(() -> notComparable(dimension, other.names().label()));
    return new RowCondition.ComparedWith(
        compared(kind, dimension), comparator, compared(kind, other));
  }

  private RowCondition comparedWith(
      Dimension dimension, Filter.Comparator comparator, Measure measure, List<Filter> among) {
    var type = new MeasureTypes(ground).type(measure.expression());
    var kind =
        Kind.shared(dimension.type(), type)
            .orElseThrow(() -> notComparable(dimension, measure.names().label()));
    return new RowCondition.ComparedWithResult(
        compared(kind, dimension), comparator, aggregated(measure, among));
  }

  private RowValue compared(Kind kind, Dimension dimension) {
    var found = found(dimension);
    return switch (kind) {
      case NUMBER -> values.number(found);
      case TEXT, TIME, FLAG -> values.ordered(dimension.type(), found);
    };
  }

  private static Refusal notComparable(Dimension dimension, String other) {
    return new Refusal(new Obstacle.NotComparable(dimension.names().label(), other));
  }

  private RowCondition extreme(
      Dimension dimension, Ordering.Direction direction, List<Filter> among) {
    var found = found(dimension);
    var aggregation =
        direction == Ordering.Direction.ASCENDING ? Aggregation.MINIMUM : Aggregation.MAXIMUM;
    var measure = Measures.of(dimension, aggregation, found.home());
    return new RowCondition.ComparedWithResult(
        values.argument(aggregation, found), Filter.Comparator.EQUAL, aggregated(measure, among));
  }

  /** The plan of a measure over all rows that fulfil conditions. */
  private QueryPlan aggregated(Measure measure, List<Filter> among) {
    return new Planning(
            new SemanticQuery(
                List.of(measure),
                List.of(),
                among,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                OptionalInt.empty(),
                Optional.empty()),
            ground)
        .plan();
  }

  private RowCondition missing(Rows.Found found) {
    return new RowCondition.Missing(
        new RowValue.Stored(found.column()),
        ground.type(found.home(), DataType.DECIMAL) == DataType.TEXT);
  }

  private RowCondition within(TimeDimension time, LocalDate from, LocalDate to) {
    if (!ground.model().calendar().isWhole(time.finest(), from, to)) {
      throw new Refusal(new Obstacle.CutsPeriod(rows.subject().title(), from, to, time.finest()));
    }
    return new RowCondition.Within(values.time(time, found(time)), from, to);
  }

  /** A whole date is no number, and so never one of some numbers. */
  private RowValue.PartOf part(TimeDimension time, TimePart part) {
    if (part == TimePart.DATE) {
      throw new Refusal(new Obstacle.NotComparable(time.names().label(), "a number"));
    }
    new TimeGrains(ground.model().calendar()).check(rows.subject(), time, part);
    return new RowValue.PartOf(values.time(time, found(time)), part);
  }

  private Rows.Found found(Dimension dimension) {
    return rows.single(dimension.columns(), dimension.names().label())
        .orElseThrow(() -> rows.subject().notRelated(dimension, rows.known()));
  }

  private Rows.Found found(TimeDimension time) {
    return rows.single(List.of(time.column()), time.names().label())
        .orElseThrow(() -> rows.subject().notDatedBy(time));
  }

  /** What can be compared with its like. */
  private enum Kind {
    NUMBER,
    TEXT,
    TIME,
    FLAG;

    static Kind of(DataType type) {
      return switch (type) {
        case INTEGER, DECIMAL -> NUMBER;
        case TEXT -> TEXT;
        case DATE, TIMESTAMP -> TIME;
        case BOOLEAN -> FLAG;
      };
    }

    /** A text is taken for the number it may hold where the other is a number. */
    static Optional<Kind> shared(DataType left, DataType right) {
      var kinds = List.of(of(left), of(right));
      return of(left) == of(right)
          ? Optional.of(of(left))
          : Optional.of(NUMBER).filter(_ -> kinds.contains(NUMBER) && kinds.contains(TEXT));
    }
  }
}
