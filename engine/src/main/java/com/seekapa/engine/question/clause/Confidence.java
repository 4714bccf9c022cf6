package com.seekapa.engine.question.clause;

import com.seekapa.engine.question.Explanation.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How likely a reading is what was meant: a logistic function of its signs. The weights are fitted
 * by logistic regression to questions about databases that the reader was not made with, but for
 * those of signs that are too rare to fit; docs/understanding.md names them.
 */
final class Confidence {
  private static final double INTERCEPT = 2.57;
  private static final Map<Sign, Double> WEIGHTS =
      Map.ofEntries(
          Map.entry(Sign.UNUSED_WORDS, -0.09),
          Map.entry(Sign.UNUSED_OPERATORS, -0.81),
          Map.entry(Sign.UNKNOWN_SHARE, -1.07),
          Map.entry(Sign.AMBIGUOUS_WORDS, -0.25),
          Map.entry(Sign.CLOSE_RIVAL, -1.80),
          Map.entry(Sign.LOST_COLUMNS, -1.81),
          Map.entry(Sign.LOST_NUMBERS, -3.00),
          Map.entry(Sign.LOST_VALUES, -1.55),
          Map.entry(Sign.LOST_TIMES, -2.09),
          Map.entry(Sign.LOST_AGGREGATES, -1.02),
          Map.entry(Sign.ADDED_AGGREGATES, 0.27),
          Map.entry(Sign.LOST_NEGATION, -4.06),
          Map.entry(Sign.LOST_RANK, -3.00),
          Map.entry(Sign.LOST_SHARE, -1.34),
          Map.entry(Sign.NOTHING_CALCULATED, -3.00),
          Map.entry(Sign.LOST_COMPARISON, -2.00),
          Map.entry(Sign.LOST_PARTS, -2.89),
          Map.entry(Sign.NEAR_NAMES, -0.52),
          Map.entry(Sign.LOST_GROUPS, -1.50),
          Map.entry(Sign.UNKNOWN_ASKED, -2.50),
          Map.entry(Sign.PRONOUNS, -0.30),
          Map.entry(Sign.DISTANCE, -0.29),
          Map.entry(Sign.CONDITIONS, -0.21),
          Map.entry(Sign.RELATED, 0.98),
          Map.entry(Sign.NAMED_UNSAID, -0.15),
          Map.entry(Sign.SEVERAL_MEASURES, -0.82),
          Map.entry(Sign.NUMBER_DRAWN, -4.19));

  private Confidence() {}

  static double of(Map<Sign, Double> signs) {
    return probability(odds(signs));
  }

  /** The logarithm of the odds that a reading is what was meant. */
  static double odds(Map<Sign, Double> signs) {
    return INTERCEPT + signs.entrySet().stream().mapToDouble(Confidence::effect).sum();
  }

  static double probability(double odds) {
    return 1 / (1 + Math.exp(-odds));
  }

  /** The signs that speak against a reading, the strongest first. */
  static List<Sign> against(Map<Sign, Double> signs) {
    return signs.entrySet().stream()
        .sorted(Comparator.comparingDouble(Confidence::effect))
        .filter(it -> effect(it) < 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static double effect(Map.Entry<Sign, Double> sign) {
    return WEIGHTS.getOrDefault(sign.getKey(), 0.0) * sign.getValue();
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
