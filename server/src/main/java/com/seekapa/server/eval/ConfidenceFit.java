package com.seekapa.server.eval;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The weights of signs with which confidence would have been nearest to what came of the answers:
 * logistic regression by gradient descent, with the sum of squared weights (of signs scaled to
 * variance 1) as a penalty. Tracks weigh alike, but no answer more than three times another.
 */
record ConfidenceFit(double start, Map<String, Double> weights) {
  private static final double PENALTY = 10;
  private static final int STEPS = 2_000;
  private static final double HEAVIEST = 3;

  ConfidenceFit {
    weights = Map.copyOf(weights);
  }

  /** Fits to answers that are right or wrong; the others are left out. */
  static ConfidenceFit to(List<Verdict> verdicts) {
    var answered = verdicts.stream().filter(Verdict::answered).toList();
    var names =
        List.copyOf(
            answered.stream()
                .flatMap(it -> it.signs().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new)));
    var scales = names.stream().map(name -> Scale.of(name, answered)).toList();
    double[] weights = descended(answered, scales);
    double start = weights[names.size()];
    for (int i = 0; i < names.size(); i++) {
      start -= weights[i] * scales.get(i).mean() / scales.get(i).deviation();
    }
    return new ConfidenceFit(
        start,
        IntStream.range(0, names.size())
            .boxed()
            .collect(Collectors.toMap(names::get, i -> weights[i] / scales.get(i).deviation())));
  }

  /** A sign, and what its strength is usually. */
  private record Scale(String sign, double mean, double deviation) {
    static Scale of(String sign, List<Verdict> verdicts) {
      double mean = mean(verdicts.stream().mapToDouble(it -> strength(sign, it)).toArray());
      double variance =
          mean(
              verdicts.stream()
                  .mapToDouble(it -> Math.pow(strength(sign, it) - mean, 2))
                  .toArray());
      return new Scale(sign, mean, variance == 0 ? 1 : Math.sqrt(variance));
    }

    double of(Verdict verdict) {
      return (strength(sign, verdict) - mean) / deviation;
    }

    private static double mean(double[] numbers) {
      return Arrays.stream(numbers).average().orElse(0);
    }
  }

  private static double strength(String sign, Verdict verdict) {
    return verdict.signs().getOrDefault(sign, 0.0);
  }

  /** The weight of each scaled sign, and the start behind them. */
  private static double[] descended(List<Verdict> verdicts, List<Scale> scales) {
    double[][] strengths =
        verdicts.stream()
            .map(it -> scales.stream().mapToDouble(scale -> scale.of(it)).toArray())
            .toArray(double[][]::new);
    double[] importance = importance(verdicts);
    double[] weights = new double[scales.size() + 1];
    for (int step = 0; step < STEPS; step++) {
      double[] slope = new double[weights.length];
      for (int row = 0; row < strengths.length; row++) {
        double right = verdicts.get(row).isPassed() ? 1 : 0;
        double error = importance[row] * (probability(weights, strengths[row]) - right);
        for (int i = 0; i < scales.size(); i++) {
          slope[i] += error * strengths[row][i];
        }
        slope[scales.size()] += error;
      }
      for (int i = 0; i < weights.length; i++) {
        double penalty = i < scales.size() ? PENALTY * weights[i] : 0;
        weights[i] -= (slope[i] + penalty) / strengths.length;
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

  private static double[] importance(List<Verdict> verdicts) {
    var sizes =
        verdicts.stream()
            .collect(Collectors.groupingBy(it -> it.of().group(), Collectors.counting()));
    return verdicts.stream()
        .mapToDouble(it ->
            Math.min(
                HEAVIEST,
                (double) verdicts.size()
                    / (sizes.size() * sizes.getOrDefault(it.of().group(), 1L))))
        .toArray();
  }

  /** How likely it is that an answer is right. */
  double probability(Verdict verdict) {
    double sum = start;
    for (var weight : weights.entrySet()) {
      sum += weight.getValue() * strength(weight.getKey(), verdict);
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** Prints the weights, the heaviest first. */
  void print(PrintStream out) {
    out.printf("%n%-22s %8s%n%-22s %8.2f%n", "sign", "weight", "to start with", start);
    weights.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .forEach(it -> out.printf("%-22s %8.2f%n", it.getKey(), it.getValue()));
  }
}
