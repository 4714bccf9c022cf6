package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.Aggregation;
import com.seekapa.engine.query.Ordering.Direction;
import com.seekapa.engine.question.clause.Sketch.Key;
import com.seekapa.engine.question.clause.Sketch.Order;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * "sorted by name in descending order", "rank the y axis from high to low": finds each word of
 * direction, the verb before it, and what stands between or behind them.
 */
final class OrderClause {
  private static final int REACH = 9;

  private final Sketch sketch;

  OrderClause(Sketch sketch) {
    this.sketch = sketch;
  }

  void read() {
    for (int i = 0; i < sketch.size(); i++) {
      if (sketch.isOpen(i) && sketch.is(i, Cue.ASCENDING, Cue.DESCENDING, Cue.ALPHABETICAL)) {
        directed(i);
      }
    }
    for (int i = 0; i < sketch.size(); i++) {
      if (sketch.isOpen(i) && sketch.is(i, Cue.ORDER)) {
        undirected(i);
      }
    }
  }

  private void directed(int at) {
    var direction =
        sketch.is(at, Cue.DESCENDING) || sketch.at(at).text().contains("reverse")
            ? Direction.DESCENDING
            : Direction.ASCENDING;
    int start = start(at);
    var key = key(start, at).or(() -> keyBefore(start));
    int end = at;
    boolean named = linksBehind(at);
    if (key.isEmpty() || named) {
      int behind = sketch.after(at, Cue.OF, Cue.BY, Cue.FILLER, Cue.EACH, Cue.IN);
      boolean linked = (behind > at + 1 || named) && !crosses(at, behind);
      var follows = linked ? keyAt(behind) : Optional.<Key>empty();
      if (follows.isPresent()) {
        key = follows;
        end = keyEnd(behind);
      }
    }
    sketch.orders.add(new Order(key.orElse(new Key.Open()), direction));
    sketch.use(start, Math.min(end, sketch.size() - 1));
  }

  /** "in descending order based on the count": what stands behind is named as the key. */
  private boolean linksBehind(int at) {
    return sketch.is(at + 1, Cue.BY, Cue.OF)
        || sketch.is(at + 1, Cue.EACH)
            && sketch.at(at + 1).text().matches("based on|according to|in terms of");
  }

  /** "with the bars arranged in …", "names listed from …": the key stands before the verb. */
  private Optional<Key> keyBefore(int start) {
    int before = sketch.before(start, Cue.FILLER, Cue.IS, Cue.SHOW);
    return sketch.is(start, Cue.ORDER)
            && before >= 0
            && sketch.isOpen(before)
            && before >= start - 4
            && isAlone(before)
        ? keyAt(before)
            .map(key -> {
              sketch.use(before);
              return key;
            })
        : Optional.empty();
  }

  /** Whether the noun belongs to the order alone: "with the names arranged", "the bars". */
  private boolean isAlone(int noun) {
    int lead = sketch.before(noun, Cue.FILLER);
    return sketch.is(noun, Cue.X_AXIS, Cue.Y_AXIS)
        || lead < 0
        || sketch.is(lead, Cue.RELATIVE, Cue.STOP, Cue.SHOW, Cue.COMMA, Cue.ORDER);
  }

  /** The verb before the direction, or the axis, or the direction itself. */
  private int start(int at) {
    int axis = -1;
    for (int i = at - 1; i >= 0 && i >= at - REACH && sketch.isOpen(i); i--) {
      if (sketch.is(i, Cue.STOP)) {
        break;
      }
      if (sketch.is(i, Cue.ORDER)
          || (sketch.at(i).mayBe(Cue.ORDER) && sketch.is(i - 1, Cue.AND, Cue.COMMA, Cue.FILLER))) {
        return i;
      }
      if (axis < 0 && sketch.is(i, Cue.X_AXIS, Cue.Y_AXIS)) {
        axis = i;
      }
      if (sketch.is(i, Cue.SHOW) && axis >= 0) {
        return i;
      }
      if (sketch.is(i, Cue.SHOW)
          && sketch.at(i).text().matches("list|display|show|show all")
          && hasComma(i)) {
        return i;
      }
      if (sketch.is(i, Cue.COMMA) && axis >= 0) {
        return i + 1;
      }
    }
    int noun = sketch.before(at, Cue.FILLER, Cue.IS, Cue.SHOW);
    boolean counts = noun >= at - 3 && sketch.is(noun, Cue.COUNT) && sketch.isOpen(noun);
    return axis >= 0 ? axis : counts ? noun : at;
  }

  private boolean hasComma(int i) {
    return sketch.is(i - 1, Cue.COMMA, Cue.AND, Cue.FILLER);
  }

  private boolean crosses(int from, int to) {
    for (int i = from + 1; i < Math.min(to, sketch.size()); i++) {
      if (sketch.is(i, Cue.COMMA, Cue.STOP)) {
        return true;
      }
    }
    return false;
  }

  private Optional<Key> key(int from, int to) {
    for (int i = from; i < to; i++) {
      var key = keyAt(i);
      if (key.isPresent()) {
        return key;
      }
    }
    return Optional.empty();
  }

  private Optional<Key> keyAt(int i) {
    if (i >= sketch.size()) {
      return Optional.empty();
    }
    if (sketch.is(i, Cue.X_AXIS)) {
      return Optional.of(new Key.XAxis());
    }
    if (sketch.is(i, Cue.Y_AXIS)) {
      return Optional.of(new Key.YAxis());
    }
    var aggregation = aggregation(i);
    if (aggregation.isPresent()) {
      int next = sketch.after(i, Cue.OF, Cue.FILLER, Cue.DISTINCT);
      return sketch
          .column(next)
          .<Key>map(it -> new Key.OfMeasure(sketch.aggregates.of(aggregation.get(), it)))
          .or(() -> sketch.is(i, Cue.SUM) ? Optional.of(new Key.YAxis()) : Optional.empty());
    }
    if (sketch.is(i, Cue.COUNT, Cue.MOST)
        || (sketch.table(i).isPresent() && sketch.is(i + 1, Cue.COUNT))) {
      return Optional.of(new Key.Count());
    }
    if (isNameOfAxis(i)) {
      return Optional.of(new Key.XAxis());
    }
    return sketch.column(i).<Key>map(Key.OfColumn::new).or(() -> byName(i));
  }

  /**
   * "list the names in descending order" of a chart that shows no such names: those of its bars.
   */
  private boolean isNameOfAxis(int i) {
    var column = sketch.column(i);
    boolean drawn =
        sketch.chart.isPresent() || sketch.pieces.stream().anyMatch(it -> it.is(Cue.VERSUS));
    return drawn
        && column.isPresent()
        && sketch.at(i).text().matches("names?")
        && IntStream.range(0, sketch.size())
            .noneMatch(j -> j != i && sketch.column(j).equals(column))
        && sketch.table(i - 1).isEmpty();
  }

  private Optional<Key> byName(int i) {
    return sketch
        .table(i)
        .flatMap(it -> it.naming().map(sketch.model::dimension))
        .map(Key.OfColumn::new);
  }

  private int keyEnd(int i) {
    boolean takesColumn = aggregation(i).isPresent() || sketch.is(i, Cue.COUNT);
    int next = sketch.after(i, Cue.OF, Cue.FILLER, Cue.DISTINCT);
    return takesColumn
            && next < sketch.size()
            && (sketch.column(next).isPresent() || sketch.table(next).isPresent())
        ? next
        : i;
  }

  private Optional<Aggregation> aggregation(int i) {
    return Aggregating.of(sketch, i);
  }

  /** "sorted by age": ascending is what people mean. */
  private void undirected(int at) {
    if (extremeFirst(at)) {
      return;
    }
    int next = sketch.after(at, Cue.OF, Cue.BY, Cue.FILLER, Cue.IN, Cue.AND);
    var key = keyAt(next);
    boolean by =
        sketch.at(at).text().matches(".*( by| of|sort the|order the|rank the)")
            || sketch.is(at + 1, Cue.BY, Cue.IN);
    if (by && key.isPresent() && !crosses(at, next)) {
      sketch.orders.add(new Order(key.get(), Direction.ASCENDING));
      sketch.use(at, Math.min(keyEnd(next), sketch.size() - 1));
      then(keyEnd(next));
    } else {
      sketch.use(at);
    }
  }

  /** "sorted by lowest average age first". */
  private boolean extremeFirst(int at) {
    int extreme = sketch.after(at, Cue.OF, Cue.BY, Cue.FILLER, Cue.IN);
    if (!sketch.is(extreme, Cue.TOP, Cue.BOTTOM, Cue.MOST, Cue.LEAST) || crosses(at, extreme)) {
      return false;
    }
    int from = sketch.after(extreme, Cue.FILLER);
    var phrase = new MeasurePhrases(sketch).at(from);
    int last = phrase.map(MeasurePhrases.Read::last).orElse(keyEnd(from));
    var key = phrase.<Key>map(it -> new Key.OfMeasure(it.measure())).or(() -> keyAt(from));
    boolean first = sketch.is(last + 1, Cue.EARLIEST);
    if (key.isEmpty() || !first) {
      return false;
    }
    sketch.orders.add(
        new Order(
            key.get(),
            sketch.is(extreme, Cue.TOP, Cue.MOST) ? Direction.DESCENDING : Direction.ASCENDING));
    sketch.use(at, last + 1);
    return true;
  }

  /** "by city and then by name". */
  private void then(int at) {
    int next = sketch.after(at, Cue.FILLER, Cue.COMMA, Cue.BY, Cue.AND);
    if (sketch.is(at + 1, Cue.AND, Cue.COMMA, Cue.FILLER)
        && sketch.column(next).isPresent()
        && next - at <= 3
        && sketch.is(next - 1, Cue.BY)) {
      sketch.orders.add(
          new Order(new Key.OfColumn(sketch.column(next).get()), Direction.ASCENDING));
      sketch.use(at + 1, next);
    }
  }
}
