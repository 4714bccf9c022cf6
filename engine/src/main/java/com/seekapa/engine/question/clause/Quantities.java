package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.Aggregation;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.Filter.Comparator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How many, how much: "more than 3 orders", "at least 5 points", "older than 20", "without orders".
 */
final class Quantities {
  private final Sketch sketch;

  Quantities(Sketch sketch) {
    this.sketch = sketch;
  }

  /** A comparator that no column stands before. */
  void read(int i, boolean ofClause) {
    var said = Comparisons.of(sketch, i).orElseThrow();
    var comparator = isDenied(i) ? Comparisons.negated(said) : said;
    int at = sketch.after(i, Cue.FILLER, Cue.THAN, Cue.IS, Cue.OF);
    var number = number(at);
    if (number.isEmpty()) {
      aggregate(i, at, comparator);
      return;
    }
    if (sketch.at(at).text().matches("once|twice|thrice")
        || sketch.is(at + 1, Cue.FILLER) && sketch.at(at + 1).text().equals("times")) {
      others(i)
          .ifPresent(it -> {
            related(it, comparator, number.get());
            sketch.use(i, at);
          });
      return;
    }
    int next = sketch.after(at, Cue.FILLER, Cue.DISTINCT, Cue.OF, Cue.IN);
    boolean near = next <= at + 3;
    var table = near ? sketch.countable(next) : Optional.<Table>empty();
    var column = near ? sketch.column(next) : Optional.<Dimension>empty();
    if (table.isPresent()) {
      related(table.get(), comparator, number.get());
      sketch.use(i, next);
    } else if (column
        .filter(it -> it.type().isNumeric() && it.role() != Dimension.Role.IDENTIFIER)
        .isPresent()) {
      compare(column.get(), comparator, number.get(), i);
      sketch.use(i, next);
    } else if (column.isPresent() && ownColumns(sketch.home(column.get()))) {
      related(sketch.home(column.get()), comparator, number.get());
      sketch.use(i, next);
    } else if (comparesSum(i, at, comparator, number.get())) {
      return;
    } else if (countsItself(next, at)) {
      related(ownTable().orElseThrow(), comparator, number.get());
      sketch.use(i, at);
    } else {
      implied(i, at)
          .ifPresent(it -> {
            compare(
                it,
                isReversed(i, it) ? Comparisons.reversed(comparator) : comparator,
                number.get(),
                i);
            sketch.use(i, at);
          });
    }
  }

  /** "who are not older than 30". */
  private boolean isDenied(int i) {
    int before = sketch.before(i, Cue.FILLER, Cue.IS);
    boolean denied = sketch.isOpen(before) && sketch.is(before, Cue.NOT);
    if (denied) {
      sketch.use(before);
    }
    return denied;
  }

  /** "with 2 or more orders": a number before a table, in a clause of conditions. */
  void number(int i, boolean inCondition) {
    int next = sketch.after(i, Cue.FILLER, Cue.OR_MORE, Cue.OR_LESS, Cue.DISTINCT, Cue.THEIR);
    boolean more = sketch.is(i + 1, Cue.OR_MORE);
    boolean less = sketch.is(i + 1, Cue.OR_LESS);
    var table = next <= i + 3 ? sketch.countable(next) : Optional.<Table>empty();
    if (table.isEmpty() && (more || less) && countsItself(next, next - 1)) {
      related(
          ownTable().orElseThrow(),
          more ? Comparator.AT_LEAST : Comparator.AT_MOST,
          number(i).orElseThrow());
      sketch.use(i, i + 1);
      return;
    }
    if (table.isEmpty() && next <= i + 3 && orMore(i, next)) {
      return;
    }
    if (table.isPresent() && (inCondition || more || less)) {
      var comparator = more ? Comparator.AT_LEAST : less ? Comparator.AT_MOST : Comparator.EQUAL;
      related(table.get(), comparator, number(i).orElseThrow());
      sketch.use(i, next);
    }
  }

  /** "200 pages or less", "200 or more pages". */
  private boolean orMore(int i, int next) {
    var column =
        sketch
            .column(next)
            .filter(it -> it.type().isNumeric() && it.role() != Dimension.Role.IDENTIFIER);
    int last = sketch.is(next + 1, Cue.OR_MORE, Cue.OR_LESS) ? next + 1 : next;
    boolean more = sketch.is(i + 1, Cue.OR_MORE) || sketch.is(last, Cue.OR_MORE);
    boolean less = sketch.is(i + 1, Cue.OR_LESS) || sketch.is(last, Cue.OR_LESS);
    if (column.isEmpty() || !sketch.isOpen(next) || !(more || less)) {
      return false;
    }
    compare(
        column.get(), more ? Comparator.AT_LEAST : Comparator.AT_MOST, number(i).orElseThrow(), i);
    sketch.use(i, last);
    return true;
  }

  private void compare(Dimension column, Comparator comparator, BigDecimal number, int i) {
    boolean alternative =
        sketch.is(sketch.before(i, Cue.FILLER, Cue.IS, Cue.RELATIVE, Cue.HAVE), Cue.OR);
    sketch.condition(new Filter.Compared(column, comparator, number), alternative);
  }

  /** How many rows of a table: of the subject, or of each group of the subject's own rows. */
  private void related(Table table, Comparator comparator, BigDecimal number) {
    var own = ownColumns(table);
    if (own || sketch.subject().filter(it -> !it.equals(table)).isEmpty()) {
      sketch.condition(
          new Filter.MeasureCompared(sketch.aggregates.rows(table), comparator, number), false);
    } else {
      var subject = sketch.subject().orElseThrow();
      sketch.condition(
          new Filter.Related(subject, table, List.of(), comparator, number.intValue()), false);
      if ((comparator == Comparator.LESS || comparator == Comparator.AT_MOST)
          && number.signum() > 0) {
        sketch.condition(Filter.Related.some(subject, table, List.of()), false);
      }
    }
  }

  /**
   * Whether what is shown so far are columns of this table itself: "cities with 3 or more
   * branches".
   */
  private boolean ownColumns(Table table) {
    var homes = sketch.shownColumns().stream().map(it -> it.home().table()).distinct().toList();
    return !homes.isEmpty() && homes.stream().allMatch(table.name()::equals);
  }

  /** "more than 10 units returned": an amount of other rows, a word or two behind the number. */
  private Optional<Dimension> summed(int at) {
    for (int j = at + 1;
        j <= at + 3 && j < sketch.size() && !sketch.is(j, Cue.STOP, Cue.COMMA, Cue.AND);
        j++) {
      var amount =
          sketch
              .column(j)
              .filter(it -> it.role() == Dimension.Role.AMOUNT)
              .filter(it ->
                  sketch.subject().filter(subject -> !subject.equals(sketch.home(it))).isPresent());
      if (amount.isPresent()) {
        sketch.use(j);
        return amount;
      }
    }
    return Optional.empty();
  }

  private boolean comparesSum(int i, int at, Comparator comparator, BigDecimal number) {
    var amount = summed(at);
    amount.ifPresent(it -> {
      sketch.condition(
          new Filter.MeasureCompared(sketch.aggregates.of(Aggregation.SUM, it), comparator, number),
          false);
      sketch.use(i, at);
    });
    return amount.isPresent();
  }

  /** "delivered late more than once": rows of the table spoken of last that isn't the subject. */
  private Optional<Table> others(int i) {
    var subject = sketch.subject();
    for (int j = i - 1; j >= 0; j--) {
      var table = sketch.table(j);
      var home = table.isPresent() ? table : sketch.column(j).map(sketch::home);
      if (home.isPresent() && !home.equals(subject)) {
        return home;
      }
    }
    return Optional.empty();
  }

  /** "which status has more than 3 records": rows that have it. */
  private boolean countsItself(int next, int at) {
    boolean noun =
        at + 1 < sketch.size()
            && (sketch.at(at + 1).is(Sense.Unknown.class).isPresent()
                || sketch.at(at + 1).text().startsWith("record"));
    return noun
        && ownTable().isPresent()
        && (numericOutputs().isEmpty() || sketch.outputs.size() == 1);
  }

  private List<Dimension> numericOutputs() {
    return sketch.shownColumns().stream().filter(it -> it.type().isNumeric()).toList();
  }

  private Optional<Table> ownTable() {
    return sketch.shownColumns().stream().map(sketch::home).findFirst();
  }

  /** The column that an adjective or the clause before is about. */
  private Optional<Dimension> implied(int i, int at) {
    var subject = sketch.subject();
    var adjective = Adjectives.in(sketch.at(i).text());
    if (adjective.isPresent()
        && subject.isPresent()
        && !sketch
            .at(i)
            .text()
            .matches("(is |are )?(high|low|larg|bigg|small|great)er than|low(er)? than")) {
      return rowsBefore(i)
          .flatMap(it -> sketch.columnOf(it, adjective.get().columns()).stream())
          .findFirst()
          .or(() -> sketch.columnOf(subject.get(), adjective.get().columns()))
          .or(() -> sketch.columnOf(subject.get(), adjective.get().reversed()));
    }
    int next = at + 1;
    if (next < sketch.size() && sketch.at(next).text().startsWith("year")) {
      return subject.flatMap(it -> sketch.columnOf(it, List.of("age")));
    }
    for (int j = i - 1; j >= 0 && j >= i - 5; j--) {
      var column =
          sketch
              .column(j)
              .filter(it -> it.type().isNumeric() && it.role() != Dimension.Role.IDENTIFIER);
      if (column.isPresent()) {
        return column;
      }
    }
    return Optional.empty();
  }

  /** The tables named before, the nearest first. */
  private Stream<Table> rowsBefore(int i) {
    return IntStream.range(0, i).mapToObj(it -> sketch.table(i - 1 - it)).flatMap(Optional::stream);
  }

  private boolean isReversed(int i, Dimension column) {
    return Adjectives.in(sketch.at(i).text())
        .filter(it -> sketch.columnOf(sketch.home(column), it.columns()).isEmpty())
        .isPresent();
  }

  /** "above average", "older than the average". */
  private void aggregate(int i, int at, Comparator comparator) {
    var aggregation = Aggregating.of(sketch, at);
    if (aggregation.isEmpty()) {
      return;
    }
    int next = sketch.after(at, Cue.OF, Cue.FILLER);
    var column = sketch.column(next).filter(it -> it.type().isNumeric()).or(() -> implied(i, at));
    column.ifPresent(it -> {
      sketch.condition(
          new Filter.ComparedWithMeasure(
              it, comparator, sketch.aggregates.of(aggregation.get(), it), List.of()),
          false);
      sketch.use(i, sketch.column(next).isPresent() ? next : at);
    });
  }

  void between(int i) {
    // a range without a column before it: of the numeric column behind it
    int first = sketch.after(i, Cue.FILLER);
    int and = sketch.after(first, Cue.FILLER);
    int second = sketch.after(and, Cue.FILLER);
    int next = sketch.after(second, Cue.FILLER);
    var column = sketch.column(next).filter(it -> it.type().isNumeric());
    if (number(first).isPresent() && number(second).isPresent() && column.isPresent()) {
      sketch.condition(
          new Filter.All(
              List.of(
                  new Filter.Compared(column.get(), Comparator.AT_LEAST, number(first).get()),
                  new Filter.Compared(column.get(), Comparator.AT_MOST, number(second).get()))),
          false);
      sketch.use(i, next);
    }
  }

  /** "who have an order": at least one related row, where the tables aren't one thing anyway. */
  void some(int i, Table table) {
    var subject = listed().or(sketch::subject);
    int before = sketch.before(i, Cue.FILLER, Cue.DISTINCT);
    boolean unknown = before >= 0 && sketch.at(before).is(Sense.Unknown.class).isPresent();
    boolean verb =
        sketch.is(unknown ? sketch.before(before, Cue.FILLER) : before, Cue.HAVE, Cue.RELATIVE);
    if (verb
        && subject.isPresent()
        && !subject.get().equals(table)
        && !sketch.connections.refers(subject.get().name(), table.name())
        && sketch.connections.between(subject.get().name(), table.name()) < Connections.NONE) {
      sketch.condition(Filter.Related.some(subject.get(), table, List.of()), false);
    }
  }

  /** The only table whose columns are shown. */
  private Optional<Table> listed() {
    var homes = sketch.shownColumns().stream().map(sketch::home).distinct().toList();
    return homes.size() == 1 ? Optional.of(homes.getFirst()) : Optional.empty();
  }

  private Optional<BigDecimal> number(int i) {
    return i < 0 || i >= sketch.size()
        ? Optional.empty()
        : sketch.at(i).as(Sense.OfNumber.class).map(Sense.OfNumber::number);
  }
}
