package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.model.TimePart;
import com.seekapa.engine.query.ChartKind;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.question.clause.Awaited.State;
import com.seekapa.engine.question.clause.Sketch.Output;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Reads what the other clauses left, from left to right: what is shown, for each of what, on which
 * conditions. Each step takes one piece, and the pieces behind it that belong to it.
 */
final class CoreReader {
  private final Sketch sketch;
  private final ValueConditions values;
  private final Quantities quantities;
  private final Superlatives superlatives;
  private final TimeConditions times;
  private final MeasurePhrases phrases;
  private final ReportClause report;
  private final Connectives connectives;
  private final Entities entities;
  private final Totals totals;
  private final Colours colours;
  private final Denials denials;
  private final AgainstRows against;
  private final SameAs same;
  private final Awaited awaited = new Awaited();
  private final Shown shown;
  private final ColumnReader columns;

  CoreReader(Sketch sketch) {
    this.sketch = sketch;
    this.values = new ValueConditions(sketch);
    this.quantities = new Quantities(sketch);
    this.superlatives = new Superlatives(sketch);
    this.times = new TimeConditions(sketch);
    this.phrases = new MeasurePhrases(sketch);
    this.report = new ReportClause(sketch);
    this.connectives = new Connectives(sketch);
    this.entities = new Entities(sketch);
    this.totals = new Totals(sketch);
    this.colours = new Colours(sketch);
    this.shown = new Shown(sketch, awaited, totals, entities);
    var subclauses = new Subclauses(sketch, this::condition);
    this.denials = new Denials(sketch, subclauses);
    this.against = new AgainstRows(sketch, subclauses);
    this.same = new SameAs(sketch, subclauses);
    this.columns = new ColumnReader(sketch, awaited, shown, entities, against);
  }

  void read() {
    for (int i = 0; i < sketch.size(); i++) {
      if (sketch.isOpen(i)) {
        step(i);
      } else if (sketch.at(i).is(Sense.OfChart.class).isPresent()) {
        awaited.state = State.SHOW;
      }
    }
    if (awaited.counting) {
      sketch.counted = true;
    }
    if (!sketch.reported.isEmpty()) {
      boolean measured = sketch.reported.stream().anyMatch(CoreReader::isMeasure);
      sketch.outputs.removeIf(it -> it instanceof Output.OfColumn || (measured && isMeasure(it)));
      sketch.outputs.addAll(sketch.reported);
    }
    totals.asOrdered();
  }

  private static boolean isMeasure(Output output) {
    return output instanceof Output.OfMeasure;
  }

  private void step(int i) {
    switch (sketch.at(i).sense()) {
      case Sense.OfCue(var cue) -> cue(i, cue);
      case Sense.OfColumn(var column, _) -> columns.read(i, column);
      case Sense.OfTable(var table, _) -> table(i, table);
      case Sense.OfValue _, Sense.Quoted _ -> values.read(i);
      case Sense.OfNumber _ -> quantities.number(i, awaited.state == State.CONDITION);
      case Sense.OfPart(var part) -> part(i, part);
      case Sense.OfMeasure(var measure) -> {
        sketch.show(measure);
        awaited.aggregations.clear();
        sketch.use(i);
      }
      case Sense.OfRange range -> {
        times.read(i, range, awaited.state == State.GROUP);
        awaited.state = State.SHOW;
      }
      case Sense.Unknown _ -> times.named(i);
      case Sense.OfChart _ -> {}
    }
  }

  // --- Words

  private void cue(int i, Cue cue) {
    switch (cue) {
      case SHOW, WHICH -> {
        awaited.state = State.SHOW;
        sketch.use(i);
      }
      case WHO -> {
        awaited.state = connectives.saysMore(i) ? State.CONDITION : State.SHOW;
        sketch.use(i);
      }
      case WHEN -> {
        askedFor(i);
        awaited.state = State.SHOW;
      }
      case COUNT -> counting(i);
      case AVERAGE, SUM, MAXIMUM, MINIMUM, MEDIAN -> aggregation(i);
      case DISTINCT -> distinct(i);
      case EACH, BY -> {
        awaited.state = isPassive(i) || isOfAll(i) ? State.CONDITION : State.GROUP;
        sketch.use(i);
      }
      case COLOUR -> colours.read(i);
      case VERSUS -> {
        sketch.versus = true;
        awaited.state = State.SHOW;
        sketch.use(i);
      }
      case OVER -> {
        sketch.overTime = true;
        awaited.state = State.SHOW;
        sketch.use(i);
      }
      case MORE, LESS, AT_LEAST, AT_MOST, EXACTLY -> {
        if (!against.at(i)) {
          quantities.read(i, awaited.state == State.CONDITION);
        }
      }
      case BETWEEN -> quantities.between(i);
      case TOP, BOTTOM, MOST, LEAST, COMMON, RARE, LATEST, EARLIEST -> superlative(i);
      case NONE, NOT -> {
        if (denials.read(i)) {
          awaited.state = State.SHOW;
        }
      }
      case X_AXIS, Y_AXIS -> {
        awaited.state = State.SHOW;
        sketch.use(i);
      }
      case MISSING, PRESENT -> missing(i, cue);
      case OUT_OF -> outOf(i);
      case RELATIVE -> {
        awaited.state = State.CONDITION;
        sketch.use(i);
      }
      case HAVE -> {
        awaited.state = State.CONDITION;
        sketch.use(i);
      }
      case EVERYTHING -> everything(i);
      case PERCENTAGE -> share(i);
      case STOP -> {
        report.read(i);
        awaited.state = State.SHOW;
        sketch.use(i);
      }
      case COMMA -> report.within(i);
      case CONTAINS, STARTS, ENDS -> values.like(i);
      case BEFORE, AFTER, SINCE, IN -> {
        if (!values.when(i) && !against.at(i)) {
          sketch.use(i);
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
          ORDER,
          ASCENDING,
          DESCENDING,
          ALPHABETICAL,
          BIN,
          BOTH,
          EVERY,
          THEIR,
          RATIO -> {}
      case FILLER -> same.read(i);
    }
  }

  /** "directed by", "made by": who did it, not for each of what. */
  private boolean isPassive(int i) {
    int before = i - 1;
    int next = sketch.after(i, Cue.FILLER);
    return sketch.at(i).text().equals("by")
        && (sketch.column(next).isEmpty()
            || new ColumnCondition(sketch, sketch.column(next).orElseThrow())
                .after(next)
                .isPresent())
        && before >= 0
        && (sketch.is(before, Cue.HAVE)
            || sketch.at(before).is(Sense.Unknown.class).isPresent()
                && sketch
                    .at(before)
                    .text()
                    .matches(".*(ed|en|made|held|won|led|lost|taught|built|sold|bought|sung)"));
  }

  /** "the average across all branches" is one number. */
  private boolean isOfAll(int i) {
    int next = sketch.after(i, Cue.FILLER, Cue.OF);
    return sketch.at(i).text().matches("across|across all|among") && sketch.table(next).isPresent();
  }

  /** "a non-null commission": the word stands before the column. */
  private void missing(int i, Cue cue) {
    int next = sketch.after(i, Cue.FILLER, Cue.OF);
    sketch
        .column(next)
        .filter(_ -> next <= i + 2)
        .ifPresent(column -> {
          var missing = new Filter.Missing(column);
          sketch.condition(
              cue == Cue.PRESENT ? new Filter.Not(missing) : missing, connectives.isAlternative(i));
          sketch.use(i, next);
        });
  }

  private void outOf(int i) {
    int next = sketch.after(i, Cue.FILLER);
    sketch
        .column(next)
        .filter(it -> it.type().isNumeric())
        .ifPresent(amount -> {
          sketch.condition(
              new Filter.Compared(amount, Filter.Comparator.EQUAL, BigDecimal.ZERO),
              connectives.isAlternative(i));
          sketch.use(i, next);
        });
  }

  private void condition(int i) {
    awaited.state = State.CONDITION;
    step(i);
  }

  /** All columns; or the one that is called so: "details of the branch" where it has details. */
  private void everything(int i) {
    int next = sketch.after(i, Cue.FILLER, Cue.OF, Cue.EVERY, Cue.EACH, Cue.DISTINCT, Cue.SHOW);
    var called =
        sketch.at(i).text().contains("detail")
            ? sketch.table(next).flatMap(it -> sketch.columnOf(it, List.of("detail")))
            : Optional.<Dimension>empty();
    called.ifPresentOrElse(sketch::show, () -> sketch.everything = true);
    sketch.use(i);
  }

  /** The slices of a pie are shares; elsewhere the word stays unused, which costs confidence. */
  private void share(int i) {
    if (sketch.chart.filter(it -> it == ChartKind.PIE).isPresent()) {
      sketch.use(i);
    }
  }

  /** "when was …", "where is …": the column that says so. */
  private void askedFor(int i) {
    sketch.use(i);
    var words =
        sketch.at(i).text().startsWith("when")
            ? List.of("date", "time", "year", "day")
            : List.of("location", "address", "city", "place", "country", "venue");
    sketch.subject().flatMap(it -> sketch.columnOf(it, words)).ifPresent(it -> sketch.show(it));
  }

  private void counting(int i) {
    if (connectives.isSuffix(i)) {
      sketch.use(i);
      return;
    }
    int before = sketch.before(i, Cue.FILLER);
    if (before == i - 1
        && sketch.table(before).isPresent()
        && sketch.at(i).text().matches("counts?|numbers?")) {
      sketch.show(sketch.aggregates.rows(sketch.table(before).orElseThrow()));
      sketch.use(i);
      return;
    }
    var counted = before == i - 1 ? sketch.column(before) : Optional.<Dimension>empty();
    if (sketch.at(i).text().equals("count")
        && counted
            .filter(it -> !it.type().isNumeric() && shown.showsOthers(sketch.home(it)))
            .isPresent()) {
      sketch.outputs.remove(new Output.OfColumn(counted.orElseThrow()));
      sketch.show(sketch.aggregates.rows(sketch.home(counted.orElseThrow())));
      sketch.use(i);
      return;
    }
    if (awaited.state == State.GROUP && columns.isNumber(i + 1)) {
      sketch.use(i);
      return;
    }
    awaited.counting = true;
    sketch.use(i);
    if (awaited.state == State.CONDITION || awaited.state == State.GROUP) {
      awaited.state = State.SHOW;
    }
  }

  /** "the number of suppliers from different regions" is one for each region. */
  private void distinct(int i) {
    sketch.use(i);
    awaited.distinct = true;
    boolean measured = sketch.outputs.stream().anyMatch(Output.OfMeasure.class::isInstance);
    if (measured && sketch.is(sketch.before(i, Cue.FILLER), Cue.IN, Cue.OF, Cue.RELATIVE)) {
      awaited.state = State.GROUP;
      awaited.distinct = false;
    }
  }

  private void aggregation(int i) {
    if (sketch.at(i).text().equals("how much") && picksRows()) {
      sketch.use(i);
      awaited.state = State.SHOW;
      return;
    }
    if (totals.ofShown(i)) {
      return;
    }
    var phrase = phrases.at(i).filter(it -> it.last() > i + 1 && awaited.state != State.CONDITION);
    if (phrase.isPresent() && sketch.chart.isEmpty() && awaited.aggregations.isEmpty()) {
      sketch.show(phrase.get().measure());
      sketch.use(i, phrase.get().last());
      awaited.state = State.SHOW;
      awaited.counting = false;
      return;
    }
    awaited.aggregations.add(Aggregating.of(sketch, i).orElseThrow());
    sketch.use(i);
    if (awaited.state != State.CONDITION) {
      awaited.state = State.SHOW;
    }
  }

  private boolean picksRows() {
    return sketch.pieces.stream()
        .anyMatch(it -> it.is(Cue.TOP, Cue.BOTTOM, Cue.MOST, Cue.LEAST, Cue.LATEST, Cue.EARLIEST));
  }

  private void superlative(int i) {
    boolean grouped =
        !sketch.groups.isEmpty() || !sketch.groupedRows.isEmpty() || shown.groupsLater(i);
    var aggregation = superlatives.read(i, awaited.state == State.CONDITION, grouped);
    aggregation.ifPresent(awaited.aggregations::add);
  }

  /** "in which year": the years themselves are asked for. */
  private void part(int i, TimePart part) {
    boolean asked =
        awaited.state == State.SHOW && sketch.is(sketch.before(i, Cue.FILLER), Cue.WHICH, Cue.SHOW);
    if (part == TimePart.DATE
        ? asked
        : asked || awaited.state == State.GROUP || sketch.is(i - 1, Cue.COMMA, Cue.VERSUS)) {
      sketch.bins.add(new Sketch.Bin(part, Optional.empty()));
      sketch.use(i);
    }
  }

  // --- Tables

  private void table(int i, Table table) {
    sketch.use(i);
    if (i + 1 < sketch.size() && values.key(i, table)) {
      return;
    }
    switch (awaited.state) {
      case GROUP -> {
        sketch.groupedRows.add(table);
        awaited.state = State.SHOW;
      }
      case SHOW -> shown.rows(i, table);
      case CONDITION -> {
        if (awaited.counting) {
          shown.rows(i, table);
        } else {
          quantities.some(i, table);
        }
      }
    }
  }
}
