package com.seekapa.engine.question.clause;

import com.seekapa.engine.query.SemanticQuery;
import java.util.EnumMap;
import java.util.Map;

/**
 * How likely a reading is what was meant: a logistic function of its signs. The weights are fitted
 * by logistic regression to questions about databases that the reader was not made with; see
 * docs/understanding.md.
 */
final class Confidence {
  private static final double INTERCEPT = 2.2;
  private static final Map<Sign, Double> WEIGHTS = new EnumMap<>(Map.of(Sign.UNKNOWN_WORDS, -0.45));

  private Confidence() {}

  static double of(Sketch sketch, SemanticQuery query) {
    double sum = INTERCEPT;
    for (var weight : WEIGHTS.entrySet()) {
      sum += weight.getValue() * weight.getKey().in(sketch, query);
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
