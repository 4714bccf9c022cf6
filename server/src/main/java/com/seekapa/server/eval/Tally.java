package com.seekapa.server.eval;

import java.util.List;
import java.util.function.Predicate;

/** Verdicts, counted. */
record Tally(
    int cases,
    int answered,
    int passed,
    int asked,
    int refused,
    int failed,
    int wrong,
    int charts,
    int chartsRight) {
  static Tally of(List<Verdict> verdicts) {
    return new Tally(
        verdicts.size(),
        count(verdicts, Verdict::answered),
        count(verdicts, Verdict::isPassed),
        count(verdicts, it -> it.is("clarify")),
        count(verdicts, it -> it.is("refused")),
        count(verdicts, it -> it.is("error")),
        count(verdicts, Verdict::isWrong),
        count(verdicts, it -> it.chart().isPresent()),
        count(verdicts, it -> it.chart().orElse(false)));
  }

  private static int count(List<Verdict> verdicts, Predicate<Verdict> which) {
    return (int) verdicts.stream().filter(which).count();
  }

  double share(int count) {
    return cases == 0 ? 0 : (double) count / cases;
  }
}
