package com.seekapa.server.eval;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a file of cases went, by track or skill, and what went wrong. */
final class EvalReport {
  private static final String LINE = "%-18s %6s %9s %7s %6s %8s %6s %6s %8s %8s %8s%n";

  private final List<Verdict> verdicts;

  EvalReport(List<Verdict> verdicts) {
    this.verdicts = List.copyOf(verdicts);
  }

  void print(PrintStream out) {
    out.printf(
        LINE,
        "skill",
        "cases",
        "answered",
        "passed",
        "asked",
        "refused",
        "wrong",
        "error",
        "passed",
        "wrong",
        "charts");
    groups(verdicts).forEach((group, some) -> line(out, group, some));
    line(out, "all", verdicts);
    headline(verdicts)
        .ifPresent(it -> out.printf("%nheadline: %s passed, each track alike%n", percent(it)));
    splits(out);
    Reliability.of(verdicts).print(out, reliabilities());
    trade(out, Verdict::sureness);
    millis(out);
  }

  /** Prints what refusing more would trade, for all and for the part nobody looks at. */
  private void trade(PrintStream out, ToDoubleFunction<Verdict> confidence) {
    if (verdicts.stream().anyMatch(it -> it.sureness() < 1)) {
      var part = Split.UNTOUCHED;
      Trade.of(verdicts, confidence).print(out, part.words(), Trade.of(of(part), confidence));
    }
  }

  /**
   * Fits the weights of confidence to one part, and prints them and what they would trade; those of
   * contests, of which there are few, to two parts.
   */
  void fit(PrintStream out) {
    var answers = of(Split.CALIBRATE);
    if (answers.stream().noneMatch(Verdict::answered)) {
      out.println("\nNothing to fit to: no case about a database in calibrate was answered.");
      return;
    }
    var fit = LogisticFit.ofAnswers(answers);
    fit.print(out, "sign of a right answer");
    trade(out, fit::probability);
    var contests = Stream.of(Split.LOOK, Split.CALIBRATE).flatMap(it -> of(it).stream()).toList();
    if (contests.stream().anyMatch(it -> !it.contests().isEmpty())) {
      LogisticFit.ofContests(contests).print(out, "the other reading is meant");
    }
  }

  private static void line(PrintStream out, String group, List<Verdict> verdicts) {
    var tally = Tally.of(verdicts);
    out.printf(
        LINE,
        group,
        tally.cases(),
        tally.answered(),
        tally.passed(),
        tally.asked(),
        tally.refused(),
        tally.wrong(),
        tally.failed(),
        percent(tally.share(tally.passed())),
        percent(tally.share(tally.wrong())),
        tally.charts() == 0 ? "" : percent((double) tally.chartsRight() / tally.charts()));
  }

  /** By track or skill, in the order of names. */
  private static Map<String, List<Verdict>> groups(List<Verdict> verdicts) {
    return verdicts.stream()
        .collect(
            Collectors.groupingBy(it -> it.of().group(), LinkedHashMap::new, Collectors.toList()));
  }

  /** The mean of the tracks' shares that pass, whatever their sizes; empty if there are none. */
  static Optional<Double> headline(List<Verdict> verdicts) {
    var tracks =
        groups(verdicts).entrySet().stream()
            .filter(group -> group.getKey().matches("T\\d.*"))
            .map(group -> Tally.of(group.getValue()))
            .toList();
    return tracks.isEmpty()
        ? Optional.empty()
        : Optional.of(
            tracks.stream().mapToDouble(it -> it.share(it.passed())).average().orElseThrow());
  }

  private void splits(PrintStream out) {
    if (verdicts.stream().allMatch(it -> it.of().database().isEmpty())) {
      return;
    }
    out.printf("%n%-18s %6s %9s %7s %6s%n", "databases", "cases", "headline", "passed", "wrong");
    for (var split : Split.values()) {
      var some = of(split);
      var tally = Tally.of(some);
      out.printf(
          "%-18s %6d %9s %7s %6s%n",
          split.words(),
          tally.cases(),
          headline(some).map(EvalReport::percent).orElse(""),
          percent(tally.share(tally.passed())),
          percent(tally.share(tally.wrong())));
    }
  }

  private Map<String, Reliability> reliabilities() {
    var parts = new LinkedHashMap<String, Reliability>();
    for (var split : Split.values()) {
      parts.put(split.words(), Reliability.of(of(split)));
    }
    return parts;
  }

  private List<Verdict> of(Split split) {
    return verdicts.stream().filter(it -> isIn(split, it)).toList();
  }

  private static boolean isIn(Split split, Verdict verdict) {
    return verdict.of().database().map(Split::of).filter(split::equals).isPresent();
  }

  private void millis(PrintStream out) {
    var sorted = verdicts.stream().mapToDouble(Verdict::millis).sorted().toArray();
    out.printf(
        "%nmilliseconds a question: %.1f median, %.1f p99, %.1f most%n",
        sorted[sorted.length / 2],
        sorted[Math.min(sorted.length - 1, sorted.length * 99 / 100)],
        sorted[sorted.length - 1]);
  }

  /**
   * What failed, those with a wrong answer first.
   *
   * @param most how many are shown
   */
  void failures(PrintStream out, int most) {
    var failed = new ArrayList<>(verdicts.stream().filter(Verdict::isWrong).toList());
    verdicts.stream().filter(it -> !it.isPassed() && !it.isWrong()).forEach(failed::add);
    failed.stream().limit(most).forEach(it -> failure(out, it));
  }

  private static void failure(PrintStream out, Verdict it) {
    out.printf("%n%s  %s%n", it.of().id(), it.of().question());
    it.of().database().ifPresent(name -> out.printf("    database    %s%n", name));
    it.phrase().ifPresent(phrase -> out.printf("    understood  %s%n", phrase));
    out.printf("    wrong       %s%n", it.failure().orElse(""));
    if (!it.rows().right().isEmpty()) {
      out.printf("    rows        %s%n", String.join(" ", it.rows().found()));
      out.printf("    right       %s%n", String.join(" ", it.rows().right()));
    }
  }

  /** All of it, for other programs. */
  Map<String, Object> whole() {
    var whole = new LinkedHashMap<String, Object>();
    whole.put("headline", headline(verdicts));
    whole.put("all", Tally.of(verdicts));
    whole.put("groups", tallies(groups(verdicts)));
    whole.put(
        "databases",
        Arrays.stream(Split.values())
            .collect(
                Collectors.toMap(
                    Split::words, split -> part(split), (a, _) -> a, LinkedHashMap::new)));
    whole.put("reliability", Reliability.of(verdicts).buckets());
    whole.put("cases", verdicts.stream().map(EvalReport::line).toList());
    return whole;
  }

  private Map<String, Object> part(Split split) {
    var some = of(split);
    var part = new LinkedHashMap<String, Object>();
    part.put("headline", headline(some));
    part.put("all", Tally.of(some));
    part.put("groups", tallies(groups(some)));
    part.put("reliability", Reliability.of(some).buckets());
    return part;
  }

  private static Map<String, Tally> tallies(Map<String, List<Verdict>> groups) {
    var tallies = new LinkedHashMap<String, Tally>();
    groups.forEach((group, some) -> tallies.put(group, Tally.of(some)));
    return tallies;
  }

  private static Map<String, Object> line(Verdict verdict) {
    var line = new LinkedHashMap<String, Object>();
    line.put("id", verdict.of().id());
    line.put("group", verdict.of().group());
    line.put("database", verdict.of().database());
    line.put("question", verdict.of().question());
    line.put("outcome", verdict.outcome());
    line.put("passed", verdict.isPassed());
    line.put("strict", verdict.match().strict());
    line.put("rows", verdict.match().rows());
    line.put("ordered", verdict.match().ordered());
    line.put("failure", verdict.failure());
    line.put("chart", verdict.chart());
    line.put("phrase", verdict.phrase());
    line.put("confidence", verdict.confidence());
    line.put("millis", verdict.millis());
    line.put("found", verdict.rows().found());
    line.put("right", verdict.rows().right());
    return line;
  }

  static String percent(double share) {
    return "%.1f %%".formatted(100 * share);
  }
}
