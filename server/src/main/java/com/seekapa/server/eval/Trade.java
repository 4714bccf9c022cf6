package com.seekapa.server.eval;

import java.io.PrintStream;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What is won and lost by answering only what is sure enough. */
record Trade(List<Offer> offers) {
  private static final List<Integer> PERCENTS = List.of(0, 25, 30, 35, 40, 45, 50, 60, 70);

  Trade {
    offers = List.copyOf(offers);
  }

  /**
   * @param least the confidence from which questions are answered, from 0 to 1
   * @param headline the mean of the tracks' shares that pass; their share where there are none
   */
  record Offer(double least, double headline, double passed, double wrong) {}

  /**
   * @param confidence from 0 to 1, of a verdict on something answered
   */
  static Trade of(List<Verdict> verdicts, ToDoubleFunction<Verdict> confidence) {
    return new Trade(PERCENTS.stream().map(it -> offer(it / 100.0, verdicts, confidence)).toList());
  }

  private static Offer offer(
      double least, List<Verdict> verdicts, ToDoubleFunction<Verdict> confidence) {
    var kept =
        verdicts.stream()
            .map(it -> it.answered() && confidence.applyAsDouble(it) < least ? it.declined() : it)
            .toList();
    var tally = Tally.of(kept);
    double passed = tally.share(tally.passed());
    return new Offer(
        least, EvalReport.headline(kept).orElse(passed), passed, tally.share(tally.wrong()));
  }

  /** Prints it beside that of other verdicts. */
  void print(PrintStream out, String name, Trade other) {
    out.printf(
        "%n%-18s %9s %8s %8s  %s%n",
        "least confidence", "headline", "passed", "wrong", name + ": headline, wrong");
    IntStream.range(0, offers.size())
        .forEach(i -> {
          var offer = offers.get(i);
          var beside = other.offers().get(i);
          out.printf(
              "%-18s %9s %8s %8s  %s, %s%n",
              EvalReport.percent(offer.least()),
              EvalReport.percent(offer.headline()),
              EvalReport.percent(offer.passed()),
              EvalReport.percent(offer.wrong()),
              EvalReport.percent(beside.headline()),
              EvalReport.percent(beside.wrong()));
        });
  }
}
