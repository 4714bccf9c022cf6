package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.question.clause.Sketch.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * "Who are the top 3 sellers by revenue? Return their name and the number of sales.": a sentence of
 * its own says what the result shows. What came before then says only which rows and in what order.
 */
final class ReportClause {
  private static final String VERBS =
      "(?:also )?(return|give|list|report|output|provide|include|display|show)( me)?( the)?( all)?";

  private final Sketch sketch;
  private final MeasurePhrases phrases;

  ReportClause(Sketch sketch) {
    this.sketch = sketch;
    this.phrases = new MeasurePhrases(sketch);
  }

  /** The sentence behind the end of another, once that is read. */
  void read(int stop) {
    if (sketch.chart.isEmpty() && opensReport(stop + 1) && saysMore(stop)) {
      items(stop + 2).ifPresent(sketch.reported::addAll);
    }
  }

  /** ", showing the number of orders and the total amount": the same within a sentence. */
  void within(int comma) {
    int first = comma + 1;
    if (sketch.chart.isEmpty()
        && first < sketch.size()
        && sketch.isOpen(first)
        && sketch
            .at(first)
            .text()
            .matches("(also )?(showing|displaying|listing|returning|including)")
        && saysMore(comma)) {
      items(first + 1)
          .ifPresent(it -> {
            sketch.reported.addAll(it);
            sketch.use(first);
          });
    }
  }

  private boolean opensReport(int i) {
    return sketch.is(i, Cue.SHOW) && sketch.at(i).text().matches(VERBS);
  }

  /** Whether something is asked before. */
  private boolean saysMore(int end) {
    for (int i = 0; i < end; i++) {
      if (sketch.table(i).isPresent() || sketch.column(i).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** The list of names up to the end of its sentence; empty if it is no plain list. */
  private Optional<List<Output>> items(int from) {
    var items = new ArrayList<Output>();
    var used = new ArrayList<Integer>();
    int i = from;
    while (i < sketch.size() && !sketch.is(i, Cue.STOP)) {
      var measure = phrases.at(i);
      if (measure.isPresent()) {
        items.add(new Output.OfMeasure(measure.get().measure()));
        for (int j = i; j <= measure.get().last(); j++) {
          used.add(j);
        }
        i = measure.get().last() + 1;
      } else if (sketch.column(i).isPresent()) {
        paired(i).ifPresent(it -> items.add(new Output.OfColumn(it)));
        items.add(new Output.OfColumn(sketch.column(i).get()));
        used.add(i++);
      } else if (sketch.is(i, Cue.AND, Cue.COMMA, Cue.FILLER, Cue.THEIR, Cue.DISTINCT, Cue.OF)
          || sketch.is(i, Cue.EARLIEST)
          || sketch.at(i).is(Sense.Unknown.class).isPresent()) {
        used.add(i++);
      } else if (sketch.table(i).isPresent()) {
        if (!isDescribing(i)) {
          naming(i).ifPresent(it -> items.add(new Output.OfColumn(it)));
        }
        used.add(i++);
      } else {
        break;
      }
    }
    if (items.isEmpty()) {
      return Optional.empty();
    }
    used.forEach(sketch::use);
    sketch.distinct |= sketch.is(from, Cue.DISTINCT) && items.size() == 1;
    return Optional.of(items);
  }

  /** "the drug's name": the rows only say whose name. */
  private boolean isDescribing(int i) {
    return sketch.column(i + 1).isPresent() || sketch.is(i + 1, Cue.OF) || sketch.is(i - 1, Cue.OF);
  }

  private Optional<Dimension> naming(int i) {
    return sketch.table(i).flatMap(Table::naming).map(sketch.model::dimension);
  }

  /** "first and last name": the column whose name ends alike. */
  private Optional<Dimension> paired(int i) {
    if (!sketch.is(i - 1, Cue.AND) || !sketch.is(i - 2, Cue.EARLIEST, Cue.LATEST)) {
      return Optional.empty();
    }
    var other = sketch.column(i).orElseThrow();
    var start = sketch.at(i - 2).text();
    var noun = sketch.at(i).text().replaceAll("^\\S+ ", "");
    return sketch.model.dimensions().stream()
        .filter(it -> it.home().table().equals(other.home().table()))
        .filter(it -> it.names().label().equalsIgnoreCase(start + " " + noun))
        .findFirst();
  }
}
