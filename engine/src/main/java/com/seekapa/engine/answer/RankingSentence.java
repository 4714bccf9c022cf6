package com.seekapa.engine.answer;

import com.seekapa.engine.model.Measure;
import com.seekapa.engine.phrase.Phraser;
import com.seekapa.engine.query.Ordering;
import com.seekapa.engine.query.Ordering.Direction;
import java.util.List;

/** Tells the first or last few: "Atlas Laptop had the highest revenue …, followed by …". */
record RankingSentence(Clauses clauses) {
  private static final int FEW = 3;

  void tell() {
    switch (ordering().key()) {
      case Ordering.Key.OfMeasure(var measure) -> tell(columns(measure), false);
      case Ordering.Key.OfChange(var measure, _) -> tell(columns(measure), true);
      case Ordering.Key.OfGrouping _, Ordering.Key.OfDimension _ ->
          throw new IllegalStateException("a ranking is by a measure");
    }
    fewerThanAsked();
  }

  private void tell(Columns.OfMeasure measure, boolean byChange) {
    var rows = told().rowsWith(measure.value());
    if (rows.isEmpty()) {
      clauses.noData(measure.measure(), told().underAll());
    } else if (byChange) {
      rankedByChange(measure, first(rows, FEW));
    } else {
      ranked(measure, first(rows, FEW));
    }
  }

  private static List<Integer> first(List<Integer> rows, int count) {
    return rows.subList(0, Math.min(count, rows.size()));
  }

  // --- by a measure

  private void ranked(Columns.OfMeasure measure, List<Integer> rows) {
    clauses.places().subject(rows.getFirst());
    clauses.words(
        " " + told().tense().have() + " " + superlative(measure.measure()) + told().underAll());
    clauses.bracketed(rows.getFirst(), measure);
    followers(measure, rows.subList(1, rows.size()));
    clauses.comparedWith();
  }

  /** "the highest revenue"; of the highest price of each, "the highest price". */
  private String superlative(Measure measure) {
    boolean count = Phraser.counts(measure);
    var extreme = highestFirst() ? count ? "most" : "highest" : count ? "fewest" : "lowest";
    var label = told().label(measure);
    return "the " + (label.startsWith(extreme + " ") ? label : extreme + " " + label);
  }

  private void followers(Columns.OfMeasure measure, List<Integer> rows) {
    clauses.words(rows.isEmpty() ? "" : ", followed by ");
    clauses.each(
        rows,
        row -> {
          clauses.places().subject(row);
          clauses.bracketed(row, measure);
        });
  }

  // --- by its change

  private void rankedByChange(Columns.OfMeasure measure, List<Integer> rows) {
    told().against().ifPresent(it -> clauses.words("compared with " + it.name() + ", "));
    clauses.words(
        clauses.named(measure.measure())
            + told().underAll()
            + " "
            + (highestFirst() ? "rose most" : "fell most")
            + " ");
    clauses.each(rows, row -> changed(row, measure));
  }

  private void changed(int row, Columns.OfMeasure measure) {
    clauses.places().place(row);
    clauses.words(" (");
    Trend.of(told().table(), row, measure)
        .ifPresent(trend ->
            clauses.change(
                trend, trend.direction() == Answer.Change.Direction.FLAT ? " at " : " to "));
    clauses.cell(row, measure.value()).words(")");
  }

  // --- both

  private void fewerThanAsked() {
    int rows = told().table().rows().size();
    if (rows < told().query().limit().orElse(rows)) {
      clauses.words(
          rows == 1
              ? ". No other " + told().thing() + " matches"
              : ". Only " + told().howMany() + " match");
    }
  }

  private boolean highestFirst() {
    return ordering().direction() == Direction.DESCENDING;
  }

  private Ordering ordering() {
    return told().query().ordering().getFirst();
  }

  private Columns.OfMeasure columns(Measure measure) {
    return told().columns().of(measure).orElseThrow();
  }

  private Told told() {
    return clauses.told();
  }
}
