package com.seekapa.engine.answer;

import com.seekapa.engine.model.Measure;
import com.seekapa.engine.phrase.Phraser;
import java.math.BigDecimal;

/** Tells measures of everything: "Revenue last quarter was €41,234,567, up 12.4 % from …". */
record WholeSentence(Clauses clauses) {

  void single() {
    var columns = told().columns().measures().getFirst();
    var measure = columns.measure();
    if (told().isMissing(0, columns.value())) {
      clauses.noData(measure, told().under());
    } else if (Phraser.counts(measure) && !isOne(columns)) {
      clauses.words("there " + told().tense().there(true) + " ").cell(0, columns.value());
      clauses.words(" " + told().label(measure) + told().under());
    } else {
      clauses.words(subject(measure) + told().under() + " " + be(measure) + " ");
      clauses.cell(0, columns.value());
    }
    told().against().ifPresent(against -> compared(columns, against));
  }

  private boolean isOne(Columns.OfMeasure columns) {
    return told()
        .number(0, columns.value())
        .filter(number -> number.compareTo(BigDecimal.ONE) == 0)
        .isPresent();
  }

  /** One of a count would need a singular, which the model doesn't give. */
  private String subject(Measure measure) {
    return Phraser.counts(measure)
        ? "the number of " + told().label(measure)
        : clauses.named(measure);
  }

  private String be(Measure measure) {
    return told().tense().be(Told.isPlural(measure) && !Phraser.counts(measure));
  }

  private void compared(Columns.OfMeasure columns, Against against) {
    if (columns.previous().isEmpty() || told().isMissing(0, columns.previous().getAsInt())) {
      clauses.words("; there is no data for " + against.name());
      return;
    }
    int previous = columns.previous().getAsInt();
    if (told().isMissing(0, columns.value())) {
      var was = Told.isPlural(columns.measure()) ? " they were " : " it was ";
      clauses.words("; " + against.adverbial() + was).cell(0, previous);
      return;
    }
    Trend.of(told().table(), 0, columns)
        .ifPresent(trend -> clauses.words(", ").change(trend, " from "));
    clauses.cell(0, previous).words(" " + against.adverbial());
  }

  void several() {
    var under = told().under().strip();
    clauses.words(under.isEmpty() ? "" : under + ", ");
    var measures = told().columns().measures();
    for (int i = 0; i < measures.size(); i++) {
      clauses.words(i == 0 ? "" : i == measures.size() - 1 ? " and " : ", ");
      oneOfSeveral(measures.get(i));
    }
    clauses.comparedWith();
  }

  private void oneOfSeveral(Columns.OfMeasure columns) {
    var named = clauses.named(columns.measure());
    if (told().isMissing(0, columns.value())) {
      clauses.words("there is no data for " + told().label(columns.measure()));
      return;
    }
    clauses.words(named + " " + clauses.be(columns.measure()) + " ").cell(0, columns.value());
    clauses.bracketedChange(0, columns);
  }

  private Told told() {
    return clauses.told();
  }
}
