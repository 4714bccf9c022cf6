package com.seekapa.engine.question.clause;

import com.seekapa.engine.question.Explanation.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How likely a reading is what was meant: a logistic function of its signs. The weights are fitted
 * by logistic regression to questions about databases that the reader was not made with; see
 * docs/understanding.md.
 */
final class Confidence {
  private static final double INTERCEPT = 2.48;
  private static final Map<Sign, Double> WEIGHTS =
      Map.ofEntries(
          Map.entry(Sign.UNUSED_WORDS, -0.09),
          Map.entry(Sign.UNUSED_OPERATORS, -0.73),
          Map.entry(Sign.UNKNOWN_SHARE, -1.16),
          Map.entry(Sign.AMBIGUOUS_WORDS, -0.26),
          Map.entry(Sign.LOST_COLUMNS, -1.99),
          Map.entry(Sign.LOST_NUMBERS, -1.53),
          Map.entry(Sign.LOST_VALUES, -2.98),
          Map.entry(Sign.LOST_TIMES, -2.09),
          Map.entry(Sign.LOST_AGGREGATES, -1.08),
          Map.entry(Sign.ADDED_AGGREGATES, 0.21),
          Map.entry(Sign.LOST_NEGATION, -2.02),
          Map.entry(Sign.LOST_RANK, -1.03),
          Map.entry(Sign.LOST_SHARE, -1.37),
          Map.entry(Sign.PRONOUNS, -0.65),
          Map.entry(Sign.DISTANCE, -0.37),
          Map.entry(Sign.CONDITIONS, -0.20),
          Map.entry(Sign.RELATED, 1.01),
          Map.entry(Sign.NAMED_UNSAID, -0.26),
          Map.entry(Sign.SEVERAL_MEASURES, -0.72),
          Map.entry(Sign.NUMBER_DRAWN, -3.47));

  private Confidence() {}

  static double of(Map<Sign, Double> signs) {
    double sum = INTERCEPT;
    for (var sign : signs.entrySet()) {
      sum += WEIGHTS.getOrDefault(sign.getKey(), 0.0) * sign.getValue();
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** The signs that a reading has, the strongest first. */
  static List<Evidence> evidence(Map<Sign, Double> signs) {
    var evidence = new ArrayList<Evidence>();
    evidence.add(Evidence.start(INTERCEPT));
    signs.forEach((sign, strength) -> {
      if (strength != 0) {
        evidence.add(new Evidence(sign.words(), strength, WEIGHTS.getOrDefault(sign, 0.0)));
      }
    });
    evidence.sort(Comparator.comparingDouble(it -> -Math.abs(it.strength() * it.weight())));
    return evidence;
  }
}
