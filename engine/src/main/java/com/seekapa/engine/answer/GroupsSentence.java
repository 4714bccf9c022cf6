package com.seekapa.engine.answer;

import java.util.List;

/**
 * Tells groups and combinations: all of them where they are few, else the highest and the lowest.
 */
record GroupsSentence(Clauses clauses) {
  private static final int FEW = 3;
  private static final int MEASURES_TOLD = 3;

  void tell() {
    var measures = told().columns().measures().stream().limit(MEASURES_TOLD).toList();
    for (int i = 0; i < measures.size(); i++) {
      clauses.words(i == 0 ? "" : "; ");
      tell(measures.get(i), i == 0);
    }
    if (areFew()) {
      clauses.comparedWith();
    } else {
      new Changes(clauses).tell(measures.getFirst());
    }
  }

  private void tell(Columns.OfMeasure measure, boolean first) {
    var under = first ? areFew() ? told().underButNamed() : told().underAll() : "";
    var rows = told().rowsWith(measure.value());
    if (rows.isEmpty()) {
      clauses.noData(measure.measure(), under);
      return;
    }
    var named = clauses.named(measure.measure());
    clauses.words(named + under + " " + clauses.be(measure.measure()) + " ");
    if (areFew()) {
      clauses.each(rows, row -> valueAndPlace(row, measure));
    } else {
      extremes(told().whole(rows), measure.value(), first);
    }
  }

  private boolean areFew() {
    return told().table().rows().size() <= FEW && !told().table().truncated();
  }

  private void valueAndPlace(int row, Columns.OfMeasure measure) {
    clauses.cell(row, measure.value()).words(" ").places().place(row);
    clauses.bracketedChange(row, measure);
  }

  private void extremes(List<Integer> rows, int column, boolean first) {
    int highest = told().highest(rows, column);
    int lowest = told().lowest(rows, column);
    if (told().sameNumber(highest, lowest, column)) {
      same(rows, highest, column);
      return;
    }
    clauses.words("highest ");
    placesWith(rows, highest, column);
    clauses.words(" and lowest ");
    placesWith(rows, lowest, column);
    clauses.words(first ? " among " + shown() : "");
  }

  private void same(List<Integer> rows, int row, int column) {
    boolean all = rows.size() == told().table().rows().size();
    clauses.cell(row, column);
    clauses.words(
        all ? " for each of the " + told().howMany() : " wherever there is data, among " + shown());
  }

  private String shown() {
    boolean some = told().table().truncated() || told().query().limit().isPresent();
    return some ? "the " + told().howMany() + " shown" : told().howMany();
  }

  /** The place of a row and, where others have the same number, that of the next of them. */
  private void placesWith(List<Integer> rows, int row, int column) {
    var ties =
        rows.stream()
            .filter(other -> other != row && told().sameNumber(row, other, column))
            .toList();
    clauses.places().place(row);
    if (ties.size() == 1) {
      clauses.words(" and ").places().place(ties.getFirst());
    } else if (ties.size() > 1) {
      clauses.words(" and some others");
    }
    clauses.words(ties.isEmpty() ? " (" : ties.size() == 1 ? " (both " : " (each ");
    clauses.cell(row, column).words(")");
  }

  private Told told() {
    return clauses.told();
  }
}
