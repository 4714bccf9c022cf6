package com.seekapa.engine.question.clause;

import com.seekapa.engine.query.SemanticQuery;
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
  private static final double INTERCEPT = 2.59;
  private static final Map<Sign, Double> WEIGHTS =
      Map.ofEntries(
          Map.entry(Sign.UNKNOWN_WORDS, -0.49),
          Map.entry(Sign.UNUSED_NUMBERS, -1.57),
          Map.entry(Sign.UNUSED_COLUMNS, -4.08),
          Map.entry(Sign.UNUSED_OPERATORS, -1.04),
          Map.entry(Sign.LOOSE_NAMES, -0.55),
          Map.entry(Sign.LOOSEST_NAME, -0.25),
          Map.entry(Sign.FURTHER_TABLES, -1.11),
          Map.entry(Sign.DISTANCE, -0.39),
          Map.entry(Sign.CLOSE_CALLS, -0.42),
          Map.entry(Sign.CONDITIONS, -0.22),
          Map.entry(Sign.NESTED_CONDITIONS, 0.83),
          Map.entry(Sign.COUNTED_UNSAID, 0.14),
          Map.entry(Sign.NAMED_UNSAID, -1.34),
          Map.entry(Sign.LISTED, -1.08),
          Map.entry(Sign.SHOWN, 0.62),
          Map.entry(Sign.LIMITED, -0.56),
          Map.entry(Sign.DRAWN, 0.52),
          Map.entry(Sign.LENGTH, -1.22),
          Map.entry(Sign.SEVERAL_MEASURES, -0.26),
          Map.entry(Sign.UNUSED_VALUES, -1.5));

  private Confidence() {}

  static double of(Sketch sketch, SemanticQuery query) {
    double sum =
        evidence(sketch, query).stream().mapToDouble(it -> it.strength() * it.weight()).sum();
    return 1 / (1 + Math.exp(-sum));
  }

  /** The signs that a reading has, the strongest first. */
  static List<Evidence> evidence(Sketch sketch, SemanticQuery query) {
    var evidence = new ArrayList<Evidence>();
    evidence.add(new Evidence("to start with", 1, INTERCEPT));
    for (var sign : Sign.values()) {
      double strength = sign.in(sketch, query);
      double weight = WEIGHTS.getOrDefault(sign, 0.0);
      if (strength * weight != 0) {
        evidence.add(new Evidence(sign.words(), strength, weight));
      }
    }
    evidence.sort(Comparator.comparingDouble(it -> -Math.abs(it.strength() * it.weight())));
    return evidence;
  }
}
