package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.Aggregation;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Expression;
import com.seekapa.engine.model.Expression.Operator;
import com.seekapa.engine.model.Format;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.RowExpression;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.query.Ordering.Direction;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * "The average number of days between order and delivery date", "the difference between price and
 * cost": what lies between two columns of each row.
 */
final class DifferenceClause {
  private static final Format DAYS = new Format(Format.Kind.NUMBER, 2, "");
  private static final int REACH = 5;

  private final Sketch sketch;

  DifferenceClause(Sketch sketch) {
    this.sketch = sketch;
  }

  void read() {
    for (int i = 0; i < sketch.size() && sketch.chart.isEmpty(); i++) {
      if (sketch.isOpen(i) && (sketch.is(i, Cue.BETWEEN) || sketch.at(i).text().equals("from"))) {
        between(i);
      }
    }
  }

  private record Sides(Dimension first, Dimension second, int end) {}

  private void between(int i) {
    int lead = lead(i);
    if (lead < 0) {
      return;
    }
    boolean days = !sketch.at(lead).text().contains("difference");
    sides(i, true)
        .or(() -> days ? Optional.empty() : sides(i, false))
        .ifPresent(sides -> table(sides).ifPresent(it -> show(lead, sides, it)));
  }

  /** The word that says that something is measured from one to the other. */
  private int lead(int i) {
    return IntStream.iterate(i - 1, it -> it >= 0 && it >= i - REACH, it -> it - 1)
        .filter(it ->
            sketch
                .at(it)
                .text()
                .matches(
                    "(.* )?(days?|time|duration|difference|gap|interval|delay|lag|length|how long)"))
        .findFirst()
        .orElse(-1);
  }

  private Optional<Sides> sides(int i, boolean dated) {
    int and =
        IntStream.range(i + 1, Math.min(sketch.size(), i + 2 + REACH))
            .filter(
                it -> sketch.is(it, Cue.AND, Cue.TO) || sketch.at(it).text().matches("to|until"))
            .findFirst()
            .orElse(sketch.size());
    for (int end = and + 1; end < Math.min(sketch.size(), and + 2 + REACH); end++) {
      var second = side(end, dated);
      var first =
          IntStream.range(i + 1, and).boxed().flatMap(it -> side(it, dated).stream()).findFirst();
      if (first.isPresent() && second.isPresent() && !first.equals(second)) {
        return Optional.of(new Sides(first.get(), second.get(), end));
      }
      if (sketch.is(end, Cue.STOP, Cue.COMMA)) {
        break;
      }
    }
    return Optional.empty();
  }

  private Optional<Dimension> side(int i, boolean dated) {
    return sketch.at(i).senses().stream()
        .flatMap(
            it -> it instanceof Sense.OfColumn(var column, _) ? Stream.of(column) : Stream.empty())
        .filter(it ->
            dated
                ? Dates.isDated(sketch.model, it)
                : it.type().isNumeric() && it.role() != Dimension.Role.IDENTIFIER)
        .findFirst();
  }

  /** The table whose rows know both. */
  private Optional<Table> table(Sides sides) {
    var first = sketch.home(sides.first());
    var second = sketch.home(sides.second());
    return first.equals(second) || sketch.connections.refers(first.name(), second.name())
        ? Optional.of(first)
        : Optional.of(second).filter(it -> sketch.connections.refers(it.name(), first.name()));
  }

  /**
   * What is said before the lead of how much lies between.
   *
   * @param first the piece with which it begins
   * @param top whether it is most, where it is an extreme
   * @param picks whether rows are picked by it ("the order with the longest …")
   */
  private record Said(
      int first, Optional<Aggregation> aggregation, boolean extreme, boolean top, boolean picks) {
    /** Whether each row has a value of its own, rather than many together. */
    boolean ofEachRow() {
      return aggregation.isEmpty() && (!extreme || picks);
    }

    Direction direction() {
      return top ? Direction.DESCENDING : Direction.ASCENDING;
    }

    /** The value of the rows of a group, which a row alone has just one of. */
    Aggregation over(boolean groups) {
      return aggregation.orElse(
          extreme && !picks
              ? top ? Aggregation.MAXIMUM : Aggregation.MINIMUM
              : groups ? Aggregation.AVERAGE : Aggregation.MINIMUM);
    }
  }

  private Said said(int lead) {
    int first =
        IntStream.range(Math.max(0, lead - 3), lead + 1)
            .filter(it ->
                isExtreme(it) || Aggregating.of(sketch, it).isPresent() || sketch.is(it, Cue.COUNT))
            .findFirst()
            .orElse(lead);
    var aggregation =
        IntStream.rangeClosed(first, lead)
            .boxed()
            .flatMap(it -> Aggregating.of(sketch, it).stream())
            .findFirst();
    boolean picks =
        isExtreme(first) && sketch.is(sketch.before(first, Cue.FILLER), Cue.RELATIVE, Cue.HAVE);
    return new Said(
        first, aggregation, isExtreme(first), sketch.is(first, Cue.TOP, Cue.MOST), picks);
  }

  private boolean isExtreme(int i) {
    return sketch.is(i, Cue.TOP, Cue.BOTTOM, Cue.LEAST, Cue.MOST);
  }

  private void show(int lead, Sides sides, Table table) {
    var said = said(lead);
    boolean groups = groupsBehind(sides.end());
    var measure = measure(said.first(), sides.end(), said.over(groups), value(sides), table);
    if (said.picks()) {
      sketch.orders.addFirst(new Sketch.Order(new Sketch.Key.OfMeasure(measure), said.direction()));
      sketch.limit = OptionalInt.of(1);
    }
    sketch.show(measure);
    if (said.ofEachRow() && !groups) {
      sketch.groupedRows.add(table);
    }
    sketch.use(said.first(), sides.end());
  }

  private RowExpression value(Sides sides) {
    var first = Dates.of(sketch.model, sides.first());
    var second = Dates.of(sketch.model, sides.second());
    return first.isPresent() && second.isPresent()
        ? new RowExpression.DaysBetween(first.get(), second.get())
        : new RowExpression.Arithmetic(
            Operator.SUBTRACT,
            new RowExpression.ColumnValue(sides.first().home()),
            new RowExpression.ColumnValue(sides.second().home()));
  }

  private boolean groupsBehind(int end) {
    return IntStream.range(end, sketch.size())
        .anyMatch(it ->
            sketch.is(it, Cue.EACH, Cue.BY)
                && Stream.of(sketch.after(it, Cue.FILLER))
                    .anyMatch(
                        next -> sketch.column(next).isPresent() || sketch.table(next).isPresent()));
  }

  private Measure measure(
      int from, int end, Aggregation aggregation, RowExpression value, Table table) {
    return Aggregates.calculated(
        sketch.typed(from, end + 1),
        aggregation + " " + value.columns().toList(),
        new Expression.AggregateOfValues(table.name(), aggregation, value),
        DAYS);
  }
}
