package com.seekapa.server.eval;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The weights of signs with which probabilities would have been nearest to what came true: logistic
 * regression by gradient descent, with the sum of squared weights (of signs scaled to variance 1)
 * as a penalty.
 */
record LogisticFit(double start, Map<String, Double> weights) {
  private static final double PENALTY_OF_ANSWERS = 10;

  /** There are far fewer of them. */
  private static final double PENALTY_OF_CONTESTS = 1;

  private static final int STEPS = 2_000;
  private static final double HEAVIEST = 3;

  LogisticFit {
    weights = Map.copyOf(weights);
  }

  /**
   * Something that came true or didn't.
   *
   * @param signs how strong each was
   * @param importance how much it weighs among the others
   */
  record Sample(Map<String, Double> signs, boolean right, double importance) {
    Sample {
      signs = Map.copyOf(signs);
    }

    private double strength(String sign) {
      return signs.getOrDefault(sign, 0.0);
    }
  }

  /** How likely answers are right. Tracks weigh alike, but no answer over three times another. */
  static LogisticFit ofAnswers(List<Verdict> verdicts) {
    var known = verdicts.stream().filter(it -> it.likeliestRight().isPresent()).toList();
    var sizes =
        known.stream().collect(Collectors.groupingBy(it -> it.of().group(), Collectors.counting()));
    return to(
        known.stream()
            .map(it -> {
              double alike =
                  (double) known.size() / (sizes.size() * sizes.getOrDefault(it.of().group(), 1L));
              return new Sample(
                  it.signs(), it.likeliestRight().orElseThrow(), Math.min(HEAVIEST, alike));
            })
            .toList(),
        PENALTY_OF_ANSWERS);
  }

  /** How likely the other reading is right, where just one of the two is. */
  static LogisticFit ofContests(List<Verdict> verdicts) {
    return to(
        verdicts.stream()
            .flatMap(it -> it.contests().stream())
            .filter(it -> it.plainRight() != it.otherRight())
            .map(it ->
                new Sample(Map.of("margin", it.margin(), "gain", it.gain()), it.otherRight(), 1))
            .toList(),
        PENALTY_OF_CONTESTS);
  }

  private static LogisticFit to(List<Sample> samples, double penalty) {
    var names =
        List.copyOf(
            samples.stream()
                .flatMap(it -> it.signs().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new)));
    var scales = names.stream().map(name -> Scale.of(name, samples)).toList();
    double[] weights = descended(samples, scales, penalty);
    double start = weights[names.size()];
    for (int i = 0; i < names.size(); i++) {
      start -= weights[i] * scales.get(i).mean() / scales.get(i).deviation();
    }
    return new LogisticFit(
        start,
        IntStream.range(0, names.size())
            .boxed()
            .collect(Collectors.toMap(names::get, i -> weights[i] / scales.get(i).deviation())));
  }

  /** A sign, and what its strength is usually. */
  private record Scale(String sign, double mean, double deviation) {
    static Scale of(String sign, List<Sample> samples) {
      double mean = mean(samples.stream().mapToDouble(it -> it.strength(sign)).toArray());
      double variance =
          mean(samples.stream().mapToDouble(it -> Math.pow(it.strength(sign) - mean, 2)).toArray());
      return new Scale(sign, mean, variance == 0 ? 1 : Math.sqrt(variance));
    }

    double of(Sample sample) {
      return (sample.strength(sign) - mean) / deviation;
    }

    private static double mean(double[] numbers) {
      return Arrays.stream(numbers).average().orElse(0);
    }
  }

  /** The weight of each scaled sign, and the start behind them. */
  private static double[] descended(List<Sample> samples, List<Scale> scales, double penalty) {
    double[][] strengths =
        samples.stream()
            .map(it -> scales.stream().mapToDouble(scale -> scale.of(it)).toArray())
            .toArray(double[][]::new);
    double[] weights = new double[scales.size() + 1];
    for (int step = 0; step < STEPS; step++) {
      double[] slope = new double[weights.length];
      for (int row = 0; row < strengths.length; row++) {
        var sample = samples.get(row);
        double error =
            sample.importance() * (probability(weights, strengths[row]) - (sample.right() ? 1 : 0));
        for (int i = 0; i < scales.size(); i++) {
          slope[i] += error * strengths[row][i];
        }
        slope[scales.size()] += error;
      }
      for (int i = 0; i < weights.length; i++) {
        double shrink = i < scales.size() ? penalty * weights[i] : 0;
        weights[i] -= (slope[i] + shrink) / strengths.length;
      }
    }
    return weights;
  }

  private static double probability(double[] weights, double[] strengths) {
    double sum = weights[strengths.length];
    for (int i = 0; i < strengths.length; i++) {
      sum += weights[i] * strengths[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** How likely it is that an answer is right. */
  double probability(Verdict verdict) {
    double sum = start;
    for (var weight : weights.entrySet()) {
      sum += weight.getValue() * verdict.signs().getOrDefault(weight.getKey(), 0.0);
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** Prints the weights, the heaviest first. */
  void print(PrintStream out, String title) {
    out.printf("%n%-26s %8s%n%-26s %8.2f%n", title, "weight", "to start with", start);
    weights.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .forEach(it -> out.printf("%-26s %8.2f%n", it.getKey(), it.getValue()));
  }
}
