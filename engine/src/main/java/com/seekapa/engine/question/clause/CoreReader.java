package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.Aggregation;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.question.clause.Sketch.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what the other clauses left, from left to right: what is shown, for each of what, on which
 * conditions. Each step takes one piece, and the pieces behind it that belong to it.
 */
final class CoreReader {
  private enum State {
    SHOW,
    GROUP,
    CONDITION
  }

  private final Sketch sketch;
  private final ValueConditions values;
  private final Quantities quantities;
  private final Superlatives superlatives;
  private State state = State.SHOW;
  private final List<Aggregation> aggregations = new ArrayList<>();
  private boolean counting;
  private boolean distinct;

  CoreReader(Sketch sketch) {
    this.sketch = sketch;
    this.values = new ValueConditions(sketch);
    this.quantities = new Quantities(sketch);
    this.superlatives = new Superlatives(sketch);
  }

  void read() {
    for (int i = 0; i < sketch.size(); i++) {
      if (sketch.isOpen(i)) {
        step(i);
      }
    }
    if (counting) {
      sketch.counted = true;
    }
  }

  private void step(int i) {
    switch (sketch.at(i).sense()) {
      case Sense.OfCue(var cue) -> cue(i, cue);
      case Sense.OfColumn(var column, _) -> column(i, column);
      case Sense.OfTable(var table, _) -> table(i, table);
      case Sense.OfValue _, Sense.Quoted _ -> values.read(i);
      case Sense.OfNumber _ -> values.number(i);
      case Sense.OfRange _, Sense.OfPart _, Sense.OfChart _, Sense.Unknown _ -> {}
    }
  }

  // --- Words

  private void cue(int i, Cue cue) {
    switch (cue) {
      case SHOW, WHICH, WHO -> {
        state = State.SHOW;
        sketch.use(i);
      }
      case COUNT -> counting(i);
      case AVERAGE, SUM, MAXIMUM, MINIMUM, MEDIAN -> aggregation(i);
      case DISTINCT -> {
        distinct = true;
        sketch.use(i);
      }
      case EACH, BY -> {
        state = State.GROUP;
        sketch.use(i);
      }
      case COLOUR -> colour(i);
      case VERSUS -> {
        sketch.versus = true;
        sketch.use(i);
      }
      case OVER -> {
        sketch.overTime = true;
        sketch.use(i);
      }
      case MORE, LESS, AT_LEAST, AT_MOST, EXACTLY -> quantities.read(i, state == State.CONDITION);
      case BETWEEN -> quantities.between(i);
      case TOP, BOTTOM, MOST, LEAST, COMMON, RARE, LATEST, EARLIEST -> superlative(i);
      case NONE -> quantities.none(i);
      case NOT -> {}
      case RELATIVE -> {
        state = State.CONDITION;
        sketch.use(i);
      }
      case HAVE -> {
        state = State.CONDITION;
        sketch.use(i);
      }
      case EVERYTHING -> {
        sketch.everything = true;
        sketch.use(i);
      }
      case PERCENTAGE, RATIO -> sketch.use(i);
      case STOP -> {
        state = State.SHOW;
        sketch.use(i);
      }
      case CONTAINS, STARTS, ENDS -> values.like(i);
      case BEFORE, AFTER, SINCE, IN -> {
        if (!values.when(i)) {
          inside(i);
        }
      }
      case OR,
          AND,
          OF,
          IS,
          THAN,
          OR_MORE,
          OR_LESS,
          TO,
          MISSING,
          PRESENT,
          ORDER,
          ASCENDING,
          DESCENDING,
          ALPHABETICAL,
          X_AXIS,
          Y_AXIS,
          BIN,
          BOTH,
          EVERY,
          THEIR,
          COMMA,
          FILLER -> {}
    }
  }

  private void inside(int i) {
    sketch.use(i);
  }

  private void counting(int i) {
    counting = true;
    sketch.use(i);
    if (state == State.CONDITION || state == State.GROUP) {
      state = State.SHOW;
    }
  }

  private void aggregation(int i) {
    aggregations.add(Aggregating.of(sketch, i).orElseThrow());
    sketch.use(i);
    if (state != State.CONDITION) {
      state = State.SHOW;
    }
  }

  private void colour(int i) {
    int next = sketch.after(i, Cue.FILLER, Cue.OF, Cue.BY, Cue.COLOUR, Cue.EACH);
    sketch
        .column(next)
        .ifPresent(column -> {
          sketch.colours.add(column);
          sketch.use(i, next);
        });
  }

  private void superlative(int i) {
    boolean grouped = !sketch.groups.isEmpty() || !sketch.groupedRows.isEmpty() || groupsLater(i);
    var aggregation = superlatives.read(i, state == State.CONDITION, grouped);
    aggregation.ifPresent(aggregations::add);
  }

  private boolean groupsLater(int i) {
    for (int j = i; j < sketch.size(); j++) {
      if (sketch.isOpen(j) && sketch.is(j, Cue.EACH, Cue.BY)) {
        int next = sketch.after(j, Cue.FILLER, Cue.OF, Cue.DISTINCT);
        return sketch.column(next).isPresent() || sketch.table(next).isPresent();
      }
    }
    return false;
  }

  // --- Columns

  private void column(int i, Dimension column) {
    var condition = new ColumnCondition(sketch, column).after(i);
    if (condition.isPresent() && !(counting && state != State.CONDITION)) {
      condition(i, column, condition.get());
      return;
    }
    sketch.use(i);
    switch (state) {
      case GROUP -> group(i, column);
      case SHOW -> show(i, column);
      case CONDITION -> mentioned(i, column);
    }
  }

  private void condition(int i, Dimension column, ColumnCondition.Read read) {
    if (!aggregations.isEmpty()
        && read.filter() instanceof Filter.Compared(_, var comparator, var number)) {
      sketch.condition(
          new Filter.MeasureCompared(
              sketch.aggregates.of(aggregations.getLast(), column), comparator, number),
          isAlternative(i));
      aggregations.clear();
    } else {
      sketch.condition(read.filter(), isAlternative(i));
    }
    sketch.use(i, read.last());
  }

  private boolean isAlternative(int i) {
    return sketch.is(
        sketch.before(i, Cue.FILLER, Cue.RELATIVE, Cue.THEIR, Cue.HAVE, Cue.IS, Cue.COMMA, Cue.IN),
        Cue.OR);
  }

  private void group(int i, Dimension column) {
    sketch.groups.add(new Grouping.ByDimension(column));
    if (!continues(i)) {
      state = State.SHOW;
    }
  }

  /** "by city and state": another name follows that nothing else introduces. */
  private boolean continues(int i) {
    int next = sketch.after(i, Cue.FILLER);
    return sketch.is(next, Cue.AND) && sketch.column(sketch.after(next, Cue.FILLER)).isPresent();
  }

  private void show(int i, Dimension column) {
    if (!aggregations.isEmpty()) {
      aggregations.forEach(
          it -> sketch.outputs.add(new Output.OfMeasure(sketch.aggregates.of(it, column))));
      aggregations.clear();
      counting = false;
    } else if (counting) {
      count(i, column);
    } else {
      sketch.outputs.add(new Output.OfColumn(column));
      sketch.distinct |= distinct;
      distinct = false;
    }
  }

  /** "number of different cities", "number of employee ids", "number of injuries". */
  private void count(int i, Dimension column) {
    counting = false;
    var home = sketch.home(column);
    if (distinct) {
      sketch.outputs.add(
          new Output.OfMeasure(sketch.aggregates.of(Aggregation.COUNT_DISTINCT, column)));
      distinct = false;
    } else if (column.role() == Dimension.Role.AMOUNT) {
      sketch.outputs.add(new Output.OfMeasure(sketch.aggregates.of(Aggregation.SUM, column)));
    } else if (column.role() == Dimension.Role.IDENTIFIER || sketch.chart.isEmpty()) {
      sketch.outputs.add(new Output.OfMeasure(sketch.aggregates.rows(home)));
    } else {
      sketch.counted = true;
      if (sketch.groups.isEmpty() && !hasColumn(column)) {
        sketch.outputs.add(new Output.OfColumn(column));
      }
    }
  }

  private boolean hasColumn(Dimension column) {
    return sketch.outputs.contains(new Output.OfColumn(column));
  }

  /** A column in a clause of conditions that says nothing of it may be shown after all. */
  private void mentioned(int i, Dimension column) {
    if (!aggregations.isEmpty() || counting) {
      state = State.SHOW;
      show(i, column);
      return;
    }
    boolean listed =
        sketch.is(
            sketch.before(i, Cue.FILLER, Cue.THEIR), Cue.AND, Cue.COMMA, Cue.RELATIVE, Cue.THEIR);
    if (listed) {
      sketch.outputs.add(new Output.OfColumn(column));
    }
  }

  // --- Tables

  private void table(int i, Table table) {
    sketch.use(i);
    if (i + 1 < sketch.size() && values.key(i, table)) {
      return;
    }
    switch (state) {
      case GROUP -> {
        sketch.groupedRows.add(table);
        state = State.SHOW;
      }
      case SHOW -> rows(table);
      case CONDITION -> {
        if (counting) {
          rows(table);
        } else {
          quantities.some(i, table);
        }
      }
    }
  }

  private void rows(Table table) {
    if (counting) {
      sketch.outputs.add(new Output.OfMeasure(sketch.aggregates.rows(table)));
      counting = false;
      distinct = false;
    } else if (aggregations.isEmpty()) {
      sketch.outputs.add(new Output.OfRows(table));
    }
  }

  Optional<Aggregation> left() {
    return aggregations.stream().findFirst();
  }
}
