package com.seekapa.engine.answer;

import com.seekapa.engine.model.Measure;
import com.seekapa.engine.phrase.Phraser;
import com.seekapa.engine.query.Ordering;
import com.seekapa.engine.query.Ordering.Direction;
import java.util.stream.IntStream;

/** Tells the first or last few: "Atlas Laptop had the highest revenue …, followed by …". */
record RankingSentence(Clauses clauses) {
  private static final int FEW = 3;

  void tell() {
    switch (ordering().key()) {
      case Ordering.Key.OfMeasure(var measure) -> ranked(columns(measure));
      case Ordering.Key.OfChange(var measure, _) -> rankedByChange(columns(measure));
      case Ordering.Key.OfGrouping _ ->
          throw new IllegalStateException("a ranking is by a measure");
    }
    fewerThanAsked();
  }

  // --- by a measure

  private void ranked(Columns.OfMeasure measure) {
    clauses.places().subject(0);
    clauses.words(
        " "
            + told().tense().have()
            + " "
            + extreme(measure.measure())
            + " "
            + told().label(measure.measure())
            + told().underAll());
    clauses.bracketed(0, measure);
    followers(measure);
    clauses.comparedWith();
  }

  private String extreme(Measure measure) {
    boolean count = Phraser.counts(measure);
    return highestFirst()
        ? count ? "the most" : "the highest"
        : count ? "the fewest" : "the lowest";
  }

  private void followers(Columns.OfMeasure measure) {
    if (told().table().rows().size() > 1) {
      clauses.words(", followed by ");
      clauses.each(
          IntStream.range(1, Math.min(told().table().rows().size(), FEW)).boxed().toList(),
          row -> {
            clauses.places().subject(row);
            clauses.bracketed(row, measure);
          });
    }
  }

  // --- by its change

  private void rankedByChange(Columns.OfMeasure measure) {
    told().against().ifPresent(it -> clauses.words("compared with " + it.name() + ", "));
    clauses.words(
        clauses.named(measure.measure())
            + told().underAll()
            + " "
            + (highestFirst() ? "rose most" : "fell most")
            + " ");
    clauses.each(
        IntStream.range(0, Math.min(told().table().rows().size(), FEW)).boxed().toList(),
        row -> changed(row, measure));
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
