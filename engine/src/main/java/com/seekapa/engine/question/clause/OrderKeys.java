package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Expression;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.query.ChartKind;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.query.Ordering;
import com.seekapa.engine.question.clause.Sketch.Key;
import com.seekapa.engine.question.clause.Sketch.Order;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What rows are ordered by, once it is known what the result shows: axes, counts and columns become
 * keys of the query.
 *
 * @param columns those shown, apart from groups and colours
 * @param shown every grouping of the query
 * @param counted the table whose rows are counted where the question names none
 */
record OrderKeys(
    Sketch sketch,
    Set<Dimension> columns,
    Set<Grouping> groups,
    List<Measure> measures,
    List<Grouping> shown,
    Optional<Table> counted) {
  List<Ordering> of(List<Order> orders) {
    return orders.stream()
        .flatMap(order -> key(order.key()).map(it -> new Ordering(it, order.direction())).stream())
        .distinct()
        .toList();
  }

  private Optional<Ordering.Key> key(Key key) {
    return switch (key) {
      case Key.XAxis _ -> x();
      case Key.YAxis _ -> y();
      case Key.Open _ ->
          sketch.counted
                  && sketch.orders.size() == 1
                  && sketch.chart.isPresent()
                  && !columns.isEmpty()
              ? x()
              : y();
      case Key.Count _ when measures.isEmpty() && sketch.drawsPairs(columns) -> y();
      case Key.Count _ ->
          measures.stream()
              .findFirst()
              .<Ordering.Key>map(Ordering.Key.OfMeasure::new)
              .or(this::countedRows);
      case Key.OfMeasure(var measure) ->
          Optional.of(new Ordering.Key.OfMeasure(ranking(shown(measure))));
      case Key.OfColumn(var column) -> Optional.of(column(column));
    };
  }

  /** The measure that is shown where the order says it in fewer words. */
  private Measure shown(Measure ordered) {
    var alike = measures.stream().filter(it -> isAlike(it, ordered)).toList();
    return measures.contains(ordered) || alike.size() != 1 ? ordered : alike.getFirst();
  }

  private static boolean isAlike(Measure one, Measure other) {
    return one.expression() instanceof Expression.Aggregate(var how, var column)
        && other.expression() instanceof Expression.Aggregate(var otherHow, var otherColumn)
        && how == otherHow
        && column.table().equals(otherColumn.table())
        && last(one).equals(last(other));
  }

  private static String last(Measure measure) {
    return measure.names().label().replaceAll("^.* ", "");
  }

  private Optional<Ordering.Key> y() {
    return measures.stream()
        .findFirst()
        .<Ordering.Key>map(Ordering.Key.OfMeasure::new)
        .or(() -> yOfPairs().map(Ordering.Key.OfGrouping::new));
  }

  /** The number of a pair of values, the second if both are. */
  private Optional<Grouping> yOfPairs() {
    var second = shown.stream().skip(shown.size() > 1 ? 1 : 0).findFirst();
    return second
        .filter(OrderKeys::isNumber)
        .or(() -> shown.stream().filter(OrderKeys::isNumber).findFirst())
        .or(() -> second);
  }

  private static boolean isNumber(Grouping grouping) {
    return grouping instanceof Grouping.ByDimension(var dimension) && dimension.type().isNumeric();
  }

  /** Time runs along the x axis of a line, wherever it was named. */
  private Optional<Ordering.Key> x() {
    boolean line = sketch.isDrawnAs(ChartKind.LINE, ChartKind.GROUPED_LINE);
    return shown.stream()
        .filter(it -> line && isDated(it))
        .findFirst()
        .or(() ->
            shown.stream()
                .filter(it -> !measuresNothing() || !yOfPairs().filter(it::equals).isPresent())
                .findFirst())
        .map(Ordering.Key.OfGrouping::new);
  }

  private boolean measuresNothing() {
    return measures.isEmpty() && columns.size() + groups.size() > 1;
  }

  private boolean isDated(Grouping grouping) {
    return switch (grouping) {
      case Grouping.ByDimension(var dimension) -> Dates.tellsTime(sketch.model, dimension);
      case Grouping.ByRow _ -> false;
      case Grouping.ByTime _, Grouping.ByTimePart _ -> true;
    };
  }

  private Optional<Ordering.Key> countedRows() {
    return counted.map(it -> new Ordering.Key.OfMeasure(ranking(sketch.aggregates.rows(it))));
  }

  private Measure ranking(Measure ordered) {
    return measures.isEmpty() ? new Uses(sketch).ranking(ordered, shown) : ordered;
  }

  private Ordering.Key column(Dimension column) {
    var shownColumn = new Grouping.ByDimension(column);
    if (shown.contains(shownColumn)) {
      return new Ordering.Key.OfGrouping(shownColumn);
    }
    var aggregated = measures.stream().filter(it -> Aggregates.isOver(it, column)).findFirst();
    if (aggregated.isPresent()) {
      return new Ordering.Key.OfMeasure(aggregated.get());
    }
    var binned =
        shown.stream()
            .filter(it ->
                it instanceof Grouping.ByTimePart(_, var on)
                    && on.filter(time -> time.column().equals(column.home())).isPresent())
            .findFirst();
    if (binned.isPresent()) {
      return new Ordering.Key.OfGrouping(binned.get());
    }
    if (!measures.isEmpty() && !column.type().isNumeric() && !shown.isEmpty()) {
      return new Ordering.Key.OfGrouping(shown.getFirst());
    }
    return measures.isEmpty()
        ? new Ordering.Key.OfDimension(column)
        : new Ordering.Key.OfMeasure(sketch.aggregates.usual(column));
  }
}
