package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.Aggregation;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.query.Ordering.Direction;
import com.seekapa.engine.question.clause.Sketch.Key;
import com.seekapa.engine.question.clause.Sketch.Order;
import com.seekapa.engine.question.clause.Sketch.Output;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * "the youngest", "the 3 largest", "with the most orders", "the most common": the first rows of
 * some order; or the extreme value itself, where that is what is asked.
 */
final class Superlatives {
  private final Sketch sketch;
  private final MeasurePhrases phrases;

  Superlatives(Sketch sketch) {
    this.sketch = sketch;
    this.phrases = new MeasurePhrases(sketch);
  }

  /** An aggregation of the column that follows, if the value itself is asked for. */
  Optional<Aggregation> read(int i, boolean inCondition, boolean grouped) {
    var direction = direction(i);
    int next = named(sketch.after(i, Cue.FILLER, Cue.OF, Cue.DISTINCT, Cue.COUNT));
    var number = numberAt(next);
    if (number.isPresent()) {
      next = named(sketch.after(next, Cue.FILLER, Cue.COUNT, Cue.OF));
    }
    var column = next <= i + 4 ? sketch.column(next) : Optional.<Dimension>empty();
    var table = next <= i + 4 ? sketch.countable(next) : Optional.<Table>empty();
    int limit = number.or(() -> numberBefore(i)).orElse(1);

    if (sketch.is(i, Cue.COMMON, Cue.RARE)) {
      common(i, next, column, table, direction, limit);
      return Optional.empty();
    }
    var aggregation = next <= i + 3 ? Aggregating.of(sketch, next) : Optional.<Aggregation>empty();
    if (aggregation.isPresent()) {
      int argument = sketch.after(next, Cue.OF, Cue.FILLER);
      if (sketch.column(argument).isPresent()) {
        order(
            new Key.OfMeasure(
                sketch.aggregates.of(aggregation.get(), sketch.column(argument).get())),
            direction,
            limit);
        sketch.use(i, argument);
        return Optional.empty();
      }
    }
    if (sketch.is(i, Cue.MOST, Cue.LEAST)
        || (table.isPresent() && sketch.is(sketch.after(i, Cue.FILLER), Cue.COUNT))) {
      most(i, next, column, table, direction, limit);
      return Optional.empty();
    }
    if (column
        .filter(it ->
            it.type().isNumeric() || it.type().isTemporal() || Dates.isDated(sketch.model, it))
        .isPresent()) {
      return extreme(
          i, next, column.get(), direction, limit, inCondition, grouped, number.isPresent());
    }
    if (number.isPresent() && by(i, next, direction, limit)) {
      return Optional.empty();
    }
    if (number.isPresent() && isMeasured() && column.isPresent() && isBare(i)) {
      sketch.groups.add(new Grouping.ByDimension(column.get()));
      if (sketch.orders.isEmpty()) {
        order(new Key.Count(), direction, limit);
      } else {
        sketch.limit = OptionalInt.of(limit);
      }
      sketch.use(i, next);
      return Optional.empty();
    }
    adjective(i, next, table.or(() -> column.map(sketch::home)), direction, limit);
    return Optional.empty();
  }

  /** "the number of orders for the top 3 cities": those with the highest number. */
  private boolean isMeasured() {
    return sketch.outputs.stream().anyMatch(Output.OfMeasure.class::isInstance);
  }

  private boolean isBare(int i) {
    return sketch.at(i).text().matches("top|bottom|highest|lowest|best|worst");
  }

  /** "the most registered students": a word nobody knows may describe the noun behind it. */
  private int named(int i) {
    boolean unknown = i < sketch.size() && sketch.at(i).is(Sense.Unknown.class).isPresent();
    int next = i + 1;
    return unknown && (sketch.table(next).isPresent() || sketch.column(next).isPresent())
        ? next
        : i;
  }

  /** "the top 5 countries by number of invoices": what stands behind "by" orders them. */
  private boolean by(int i, int noun, Direction direction, int limit) {
    for (int j = noun;
        j < sketch.size() && j <= noun + 5 && !sketch.is(j, Cue.STOP, Cue.COMMA);
        j++) {
      if (sketch.is(j, Cue.BY, Cue.EACH, Cue.RELATIVE, Cue.IN)
          && sketch.at(j).text().matches("by|based on|in terms of|according to|with|in")) {
        int at = sketch.after(j, Cue.FILLER, Cue.THEIR, Cue.TOP);
        var phrase = phrases.at(at).filter(_ -> sketch.chart.isEmpty());
        if (phrase.isPresent()) {
          byPhrases(phrase.get(), direction, limit);
          use(i, j, phrase.get().last());
          return true;
        }
        var key = measureAt(at);
        if (key.isPresent()) {
          order(key.get(), direction, limit);
          use(i, j, j);
          return true;
        }
      }
    }
    return false;
  }

  /** The superlative, further ones before the noun, and the words of ordering. */
  private void use(int i, int by, int last) {
    sketch.use(i);
    for (int k = i; k < by; k++) {
      if (sketch.is(k, Cue.TOP, Cue.BOTTOM)) {
        sketch.use(k);
      }
    }
    sketch.use(by, last);
  }

  /** "by number of orders and average amount": the first weighs most. */
  private void byPhrases(MeasurePhrases.Read first, Direction direction, int limit) {
    var read = Optional.of(first);
    int weight = 0;
    int last = first.last();
    while (read.isPresent()) {
      last = read.get().last();
      sketch.orders.add(weight++, new Order(new Key.OfMeasure(read.get().measure()), direction));
      if (sketch.chart.isEmpty()) {
        sketch.outputs.add(new Output.OfMeasure(read.get().measure()));
      }
      read = sketch.is(last + 1, Cue.AND) ? phrases.at(last + 2) : Optional.empty();
    }
    sketch.limit = OptionalInt.of(limit);
    sketch.use(first.last(), last);
  }

  private Optional<Key> measureAt(int at) {
    int behind = sketch.after(at, Cue.OF, Cue.FILLER, Cue.DISTINCT);
    if (sketch.is(at, Cue.COUNT)) {
      return sketch
          .table(behind)
          .<Key>map(it -> new Key.OfMeasure(sketch.aggregates.rows(it)))
          .or(() -> Optional.of(new Key.Count()));
    }
    var aggregation =
        at < sketch.size() ? Aggregating.of(sketch, at) : Optional.<Aggregation>empty();
    if (aggregation.isPresent()) {
      return sketch
          .column(behind)
          .filter(it -> it.type().isNumeric())
          .map(it -> new Key.OfMeasure(sketch.aggregates.of(aggregation.get(), it)));
    }
    return sketch.column(at).filter(it -> it.type().isNumeric()).map(Key.OfColumn::new);
  }

  private Direction direction(int i) {
    return sketch.is(i, Cue.TOP, Cue.MOST, Cue.COMMON, Cue.LATEST)
        ? Direction.DESCENDING
        : Direction.ASCENDING;
  }

  /** "the highest price" is a value; "with the highest price" picks rows. */
  private Optional<Aggregation> extreme(
      int i,
      int next,
      Dimension column,
      Direction direction,
      int limit,
      boolean inCondition,
      boolean grouped,
      boolean counted) {
    boolean picks =
        inCondition
            || counted
            || sketch.is(
                sketch.before(i, Cue.FILLER), Cue.RELATIVE, Cue.HAVE, Cue.OF, Cue.IN, Cue.BY)
            || isNamed(i)
            || sketch.outputs.stream().anyMatch(Output.OfColumn.class::isInstance)
            || sketch.outputs.stream().anyMatch(Output.OfRows.class::isInstance);
    if (grouped || !picks) {
      sketch.use(i);
      return Optional.of(
          direction == Direction.DESCENDING ? Aggregation.MAXIMUM : Aggregation.MINIMUM);
    }
    order(new Key.OfColumn(column), direction, limit);
    sketch.use(i, next);
    return Optional.empty();
  }

  /** "which is the highest", and not "what is the highest price". */
  private boolean isNamed(int i) {
    int is = sketch.before(i, Cue.FILLER);
    return sketch.is(is, Cue.IS)
        && !(is > 0 && sketch.at(is - 1).text().equals("what") && sketch.column(i + 1).isPresent());
  }

  /** "most orders" counts rows of a table; "most points" looks at a number. */
  private void most(
      int i,
      int next,
      Optional<Dimension> column,
      Optional<Table> table,
      Direction direction,
      int limit) {
    if (table.isPresent()) {
      order(new Key.OfMeasure(sketch.aggregates.rows(table.get())), direction, limit);
      sketch.use(i, next);
    } else if (column
        .filter(it -> it.type().isNumeric() && it.role() != Dimension.Role.IDENTIFIER)
        .isPresent()) {
      order(new Key.OfColumn(column.get()), direction, limit);
      sketch.use(i, next);
    } else if (column.filter(it -> it.role() == Dimension.Role.IDENTIFIER).isPresent()) {
      order(new Key.OfMeasure(sketch.aggregates.rows(sketch.home(column.get()))), direction, limit);
      sketch.use(i, next);
    } else if (column.isPresent()) {
      order(
          new Key.OfMeasure(sketch.aggregates.of(Aggregation.COUNT_DISTINCT, column.get())),
          direction,
          limit);
      sketch.use(i, next);
    } else if (Adjectives.in(sketch.at(Math.min(next, sketch.size() - 1)).text()).isPresent()) {
      adjective(i, next, Optional.empty(), direction, limit);
    } else {
      order(new Key.Count(), direction, limit);
      sketch.use(i);
    }
  }

  /** "the most common city": the value that most rows have. */
  private void common(
      int i,
      int next,
      Optional<Dimension> column,
      Optional<Table> table,
      Direction direction,
      int limit) {
    column.ifPresent(it -> {
      sketch.outputs.add(new Output.OfColumn(it));
      sketch.use(next);
    });
    table.ifPresent(it -> {
      sketch.outputs.add(new Output.OfRows(it));
      sketch.use(next);
    });
    order(new Key.Count(), direction, limit);
    sketch.use(i);
  }

  /** "the oldest student": the column that the adjective is about. */
  private void adjective(int i, int next, Optional<Table> table, Direction direction, int limit) {
    var text =
        sketch.at(i).text()
            + (next < sketch.size() && next <= i + 1 ? " " + sketch.at(next).text() : "");
    var adjective = Adjectives.in(text);
    var subject = table.or(sketch::subject);
    if (adjective.isEmpty() || subject.isEmpty()) {
      return;
    }
    var straight = sketch.columnOf(subject.get(), adjective.get().columns());
    var reversed = sketch.columnOf(subject.get(), adjective.get().reversed());
    var key = straight.or(() -> reversed);
    key.ifPresent(it -> {
      var way =
          straight.isPresent()
              ? adjective.get().direction()
              : opposite(adjective.get().direction());
      order(new Key.OfColumn(it), way, limit);
      sketch.use(i);
    });
  }

  private static Direction opposite(Direction direction) {
    return direction == Direction.ASCENDING ? Direction.DESCENDING : Direction.ASCENDING;
  }

  private void order(Key key, Direction direction, int limit) {
    if (limit == 1 && listsInOrder(direction)) {
      sketch.orders.set(0, new Order(key, direction));
      shown(key);
      return;
    }
    if (limit == 1 && key instanceof Key.OfColumn(var column) && isOfOthers(column)) {
      sketch.condition(new Filter.Extreme(column, direction, List.of()), false);
      return;
    }
    sketch.orders.addFirst(new Order(key, direction));
    sketch.limit = OptionalInt.of(limit);
  }

  /**
   * "the average age of members in the largest club": other rows than those measured are ranked.
   */
  private boolean isOfOthers(Dimension column) {
    var home = sketch.home(column);
    return sketch.groups.isEmpty()
        && sketch.groupedRows.isEmpty()
        && sketch.shownColumns().isEmpty()
        && sketch.outputs.stream().anyMatch(Output.OfMeasure.class::isInstance)
        && sketch.outputs.stream()
            .noneMatch(it ->
                it instanceof Output.OfMeasure(var measure)
                    && sketch.aggregates.isOf(measure, home));
  }

  /** "the longest rivers, ordered from longest to shortest" are all rivers in that order. */
  private boolean listsInOrder(Direction direction) {
    return sketch.chart.isEmpty()
        && sketch.orders.size() == 1
        && sketch.orders.getFirst().direction() == direction;
  }

  /** The rows that the question asks for. */
  private Optional<Table> listed() {
    return sketch.outputs.stream()
        .flatMap(it -> it instanceof Output.OfRows(var table) ? Stream.of(table) : Stream.empty())
        .findFirst();
  }

  private void shown(Key key) {
    switch (key) {
      case Key.OfColumn(var column) -> {
        if (sketch.outputs.stream().noneMatch(Output.OfColumn.class::isInstance)) {
          listed()
              .or(() -> Optional.of(sketch.home(column)))
              .flatMap(Table::naming)
              .map(sketch.model::dimension)
              .filter(it -> !it.equals(column))
              .ifPresent(it -> sketch.outputs.add(new Output.OfColumn(it)));
        }
        sketch.outputs.add(new Output.OfColumn(column));
      }
      case Key.OfMeasure(var measure) -> {
        listed().ifPresent(sketch.groupedRows::add);
        sketch.outputs.add(new Output.OfMeasure(measure));
      }
      case Key.XAxis _, Key.YAxis _, Key.Count _, Key.Open _ -> {}
    }
  }

  private Optional<Integer> numberAt(int i) {
    return i < 0 || i >= sketch.size()
        ? Optional.empty()
        : sketch
            .at(i)
            .as(Sense.OfNumber.class)
            .map(Sense.OfNumber::number)
            .filter(it -> it.scale() <= 0 && it.signum() > 0 && it.intValue() <= 1000)
            .map(it -> {
              sketch.use(i);
              return it.intValue();
            });
  }

  /** "the three youngest", "3 cities with the highest": a number that nothing else has used. */
  private Optional<Integer> numberBefore(int i) {
    for (int j = i - 1; j >= 0; j--) {
      if (sketch.isOpen(j)) {
        var number = numberAt(j);
        if (number.isPresent()) {
          return number;
        }
      }
      if (sketch.is(j, Cue.STOP)) {
        break;
      }
    }
    return Optional.empty();
  }
}
