package com.seekapa.engine.answer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Tells a series of periods from its first to its last whole one; a period that was cut short is
 * told apart, since it can't be fairly compared.
 */
record SeriesSentence(Clauses clauses) {
  private static final int MEASURES_TOLD = 3;

  void tell() {
    var measures = told().columns().measures().stream().limit(MEASURES_TOLD).toList();
    for (int i = 0; i < measures.size(); i++) {
      clauses.words(i == 0 ? "" : "; ");
      tell(measures.get(i), i == 0 ? told().underAll() : "");
    }
    new Changes(clauses).tell(measures.getFirst());
  }

  private void tell(Columns.OfMeasure measure, String under) {
    var rows = told().rowsWith(measure.value()).stream().sorted(byPeriod()).toList();
    if (rows.isEmpty()) {
      clauses.noData(measure.measure(), under);
      return;
    }
    var whole = told().whole(rows);
    clauses.words(clauses.named(measure.measure()) + under + " ");
    if (whole.size() == 1) {
      clauses.words(clauses.be(measure.measure()) + " ");
      clauses.cell(whole.getFirst(), measure.value()).words(" ");
      clauses.places().place(whole.getFirst());
    } else {
      course(whole, measure);
      peak(whole, measure);
    }
    unfinished(rows, whole, measure.value());
  }

  private Comparator<Integer> byPeriod() {
    return Comparator.comparing(
        row -> told().periods(row).findFirst().map(Told.Period::start).orElse(LocalDate.MIN));
  }

  private void course(List<Integer> rows, Columns.OfMeasure measure) {
    int start = rows.getFirst();
    int end = rows.getLast();
    int column = measure.value();
    int compared =
        told()
            .number(end, column)
            .orElseThrow()
            .compareTo(told().number(start, column).orElseThrow());
    if (compared == 0) {
      clauses.words(clauses.be(measure.measure()) + " the same ").places().place(start);
      clauses.words(" as ").places().place(end);
      clauses.words(" (").cell(start, column).words(")");
      return;
    }
    clauses.words(compared > 0 ? "rose from " : "fell from ");
    clauses.cell(start, column).words(" ").places().place(start);
    clauses.words(" to ").cell(end, column).words(" ").places().place(end);
  }

  private void peak(List<Integer> rows, Columns.OfMeasure measure) {
    int highest = told().highest(rows, measure.value());
    boolean atAnEnd =
        told().sameNumber(highest, rows.getFirst(), measure.value())
            || told().sameNumber(highest, rows.getLast(), measure.value());
    if (!atAnEnd) {
      var were = Told.isPlural(measure.measure()) ? "they were" : "it was";
      clauses.words("; " + were + " highest ").places().place(highest);
      clauses.words(" (").cell(highest, measure.value()).words(")");
    }
  }

  /** The current period, when it lies after the last whole one. */
  private void unfinished(List<Integer> rows, List<Integer> whole, int column) {
    int last = rows.getLast();
    boolean running =
        told().periods(last).anyMatch(period -> period.end().isAfter(told().dataUntil()));
    if (running && !whole.contains(last)) {
      clauses.words("; ").places().subject(last);
      clauses.words(" is not over (").cell(last, column).words(" so far)");
    }
  }

  private Told told() {
    return clauses.told();
  }
}
