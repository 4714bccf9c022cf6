package com.seekapa.engine.answer;

import com.seekapa.engine.model.Measure;
import com.seekapa.engine.phrase.English;
import java.util.List;
import java.util.function.IntConsumer;

/** The clauses that sentences of several shapes share. */
record Clauses(Told told, Prose prose, Places places) {

  static Clauses of(Told told) {
    var prose = new Prose();
    return new Clauses(told, prose, new Places(told, prose));
  }

  Clauses words(String text) {
    prose.words(text);
    return this;
  }

  Clauses cell(int row, int column) {
    told.cell(prose, row, column);
    return this;
  }

  /** "revenue", "the number of customers". */
  String named(Measure measure) {
    return English.withThe(told.label(measure));
  }

  /** "was", or "were" for orders. */
  String be(Measure measure) {
    return told.tense().be(Told.isPlural(measure));
  }

  /** Tells something of each row: "a", "a and b", "a, b and c". */
  void each(List<Integer> rows, IntConsumer telling) {
    for (int i = 0; i < rows.size(); i++) {
      words(i == 0 ? "" : i == rows.size() - 1 ? " and " : ", ");
      telling.accept(rows.get(i));
    }
  }

  /** "there is no data for revenue last quarter". */
  void noData(Measure measure, String under) {
    words("there is no data for " + told.label(measure) + under);
  }

  /** " (€4,210,333)", and how it changed where that was asked. */
  void bracketed(int row, Columns.OfMeasure measure) {
    words(" (").cell(row, measure.value());
    Trend.of(told.table(), row, measure).ifPresent(trend -> words(", ").change(trend, ""));
    words(")");
  }

  /** " (up 12.4 %)", where a change was asked for. */
  void bracketedChange(int row, Columns.OfMeasure measure) {
    Trend.of(told.table(), row, measure)
        .ifPresent(trend -> words(" (").change(trend, "").words(")"));
  }

  /** "up 12.4 %", "unchanged", then the given words. */
  Clauses change(Trend trend, String then) {
    switch (trend.direction()) {
      case UP -> size("up ", trend);
      case DOWN -> size("down ", trend);
      case FLAT -> words(trend.isExactlyZero() ? "unchanged" : "nearly unchanged");
    }
    return words(then);
  }

  Clauses size(String before, Trend trend) {
    prose.words(before).value(trend.text(), trend.row(), trend.column());
    return this;
  }

  /** ", compared with the previous quarter", where a comparison was asked for. */
  void comparedWith() {
    told.against().ifPresent(against -> words(", compared with " + against.name()));
  }
}
