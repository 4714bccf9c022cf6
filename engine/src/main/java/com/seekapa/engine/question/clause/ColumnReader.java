package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.phrase.English;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.question.clause.Awaited.State;
import com.seekapa.engine.question.clause.Sketch.Output;
import java.util.Optional;

/** Reads columns where they stand: as conditions, as groups, or as what is shown. */
final class ColumnReader {
  private final Sketch sketch;
  private final Awaited awaited;
  private final Shown shown;
  private final Entities entities;
  private final AgainstRows against;
  private final Flags flags;
  private final Connectives connectives;

  /**
   * @param awaited what is being read, and what was said before and is of a column
   */
  ColumnReader(
      Sketch sketch, Awaited awaited, Shown shown, Entities entities, AgainstRows against) {
    this.sketch = sketch;
    this.awaited = awaited;
    this.shown = shown;
    this.entities = entities;
    this.against = against;
    this.flags = new Flags(sketch);
    this.connectives = new Connectives(sketch);
  }

  /** What is done with the column at this piece. */
  void read(int i, Dimension found) {
    if (entities.isQualifier(i)) {
      sketch.use(i);
      return;
    }
    var column = entities.keyOfEntity(i).orElse(found);
    var condition = new ColumnCondition(sketch, column).after(i);
    if (condition.isPresent() && awaited.counting && countsOwners(i, column)) {
      shown.rows(i, sketch.home(column));
      condition(i, column, condition.get());
      return;
    }
    if (condition.isPresent() && !(awaited.counting && awaited.state != State.CONDITION)) {
      if (awaited.state == State.GROUP) {
        group(i, column);
      }
      condition(i, column, condition.get());
      return;
    }
    if (condition.isEmpty() && against.after(i, column)) {
      return;
    }
    sketch.use(i);
    if (happened(i, column)
        || awaited.state != State.GROUP
            && flags.read(i, column, awaited.state == State.CONDITION)) {
      return;
    }
    switch (awaited.state) {
      case GROUP -> group(i, column);
      case SHOW -> {
        var rows = namedByKey(i, column);
        rows.ifPresentOrElse(it -> shown.rows(i, it), () -> shown.show(i, column));
      }
      case CONDITION -> mentioned(i, column);
    }
  }

  /** "which suppliers": the rows that their own key stands for have names. */
  private Optional<Table> namedByKey(int i, Dimension column) {
    return sketch.chart.isEmpty() && awaited.aggregations.isEmpty() && !awaited.counting
        ? sketch
            .rowsOfKey(i)
            .filter(_ -> sketch.connections.isKey(column))
            .filter(it -> it.naming().filter(name -> !name.equals(column.id())).isPresent())
        : Optional.empty();
  }

  /** "how many bikes cost more than 500": the bikes are counted, not what they cost. */
  private boolean countsOwners(int i, Dimension column) {
    return sketch.at(i).text().startsWith(English.lower(sketch.home(column).row().plural()) + " ");
  }

  /** "how many were reported": the verb says what happened to the rows, and asks for no date. */
  private boolean happened(int i, Dimension column) {
    return sketch.chart.isEmpty()
        && sketch.at(i).text().matches("[a-z]+ed")
        && column.names().label().split(" ").length > 1
        && Dates.isDated(sketch.model, column)
        && sketch.is(sketch.before(i, Cue.FILLER, Cue.NOT), Cue.IS, Cue.RELATIVE, Cue.HAVE)
        && sketch.outputs.stream().anyMatch(Output.OfMeasure.class::isInstance);
  }

  private void condition(int i, Dimension column, ColumnCondition.Read read) {
    if (connectives.isDenied(i)) {
      sketch.condition(Connectives.denied(read.filter()), connectives.isAlternative(i));
    } else if (!awaited.aggregations.isEmpty()
        && read.filter() instanceof Filter.Compared(_, var comparator, var number)) {
      sketch.condition(
          new Filter.MeasureCompared(
              sketch.aggregates.of(awaited.aggregations.getLast(), column), comparator, number),
          connectives.isAlternative(i));
      awaited.aggregations.clear();
    } else {
      sketch.condition(read.filter(), connectives.isAlternative(i));
    }
    sketch.use(i, read.last());
  }

  private void group(int i, Dimension column) {
    var referred = sketch.isLooseKey(i) ? sketch.referred(column) : Optional.<Table>empty();
    if (referred.isPresent()) {
      sketch.groupedRows.add(referred.get());
    } else {
      sketch.groups.add(new Grouping.ByDimension(column));
    }
    if (!continues(i)) {
      awaited.state = State.SHOW;
    }
  }

  /** "by city and state": another name follows that nothing else introduces. */
  private boolean continues(int i) {
    int next = sketch.after(i, Cue.FILLER);
    int behind = sketch.after(next, Cue.FILLER);
    return sketch.is(next, Cue.AND, Cue.COMMA)
        && (sketch.column(behind).isPresent()
            || sketch.is(behind, Cue.COUNT)
                && isNumber(behind + 1)
                && sketch.outputs.stream().anyMatch(Output.OfMeasure.class::isInstance)
            || behind < sketch.size() && sketch.at(behind).is(Sense.OfPart.class).isPresent());
  }

  /** A column in a clause of conditions that says nothing of it may be shown after all. */
  private void mentioned(int i, Dimension column) {
    if (!awaited.aggregations.isEmpty() || awaited.counting) {
      awaited.state = State.SHOW;
      shown.show(i, column);
      return;
    }
    boolean listed =
        sketch.is(sketch.before(i, Cue.FILLER, Cue.THEIR), Cue.AND, Cue.COMMA, Cue.THEIR);
    if (listed || isOnAxis(i)) {
      sketch.show(column);
    }
  }

  /** "with the weight on the x axis". */
  private boolean isOnAxis(int i) {
    for (int j = i + 1; j <= i + 3; j++) {
      if (sketch.is(j, Cue.X_AXIS, Cue.Y_AXIS)) {
        return true;
      }
      if (!sketch.is(j, Cue.FILLER, Cue.IN, Cue.IS, Cue.OF)) {
        return false;
      }
    }
    return false;
  }

  /** "for each number of doors", where that is a column. */
  boolean isNumber(int i) {
    return sketch
        .column(i)
        .filter(it -> it.role() == Dimension.Role.LEVEL && it.type().isNumeric())
        .isPresent();
  }
}
