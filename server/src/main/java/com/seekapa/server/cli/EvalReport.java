package com.seekapa.server.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;

/** The scores of a file of cases, by skill, and what went wrong. */
final class EvalReport {
  private static final String LINE = "%-16s %6s %9s %7s %6s %8s %6s%n";

  private final List<EvalScore> scores;

  EvalReport(List<EvalScore> scores) {
    this.scores = List.copyOf(scores);
  }

  void print(PrintStream out) {
    out.printf(LINE, "skill", "cases", "answered", "passed", "asked", "refused", "wrong");
    var bySkill = new LinkedHashMap<String, List<EvalScore>>();
    for (var score : scores) {
      bySkill.computeIfAbsent(score.of().skill(), _ -> new ArrayList<>()).add(score);
    }
    bySkill.forEach((skill, some) -> print(out, skill, some));
    print(out, "all", scores);
    scores.stream().filter(score -> !score.isPassed()).forEach(score -> failure(out, score));
  }

  private static void print(PrintStream out, String skill, List<EvalScore> scores) {
    out.printf(
        LINE,
        skill,
        scores.size(),
        count(scores, score -> score.is("answered")),
        count(scores, EvalScore::isPassed),
        count(scores, score -> score.is("clarify")),
        count(scores, score -> score.is("refused")),
        count(scores, EvalScore::isWrong));
  }

  private static long count(List<EvalScore> scores, Predicate<EvalScore> which) {
    return scores.stream().filter(which).count();
  }

  private static void failure(PrintStream out, EvalScore score) {
    out.printf(
        "%n%s  %s%n    %s%n", score.of().id(), score.of().question(), score.failure().orElse(""));
  }
}
