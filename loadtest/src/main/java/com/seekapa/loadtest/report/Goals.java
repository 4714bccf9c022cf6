package com.seekapa.loadtest.report;

import com.seekapa.loadtest.measure.Load;
import com.seekapa.loadtest.report.Finding.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;

/** The rows of the table: each figure beside the seed's and the target. */
public final class Goals {
  private static final String NONE = "–";
  private static final int SEED_USERS = 200;
  private static final int MANY = 10_000;
  private static final Map<Integer, Double> SEED_PING = Map.of(50, 45.0, 100, 68.0, 200, 85.0);
  private static final int ENOUGH_TO_DIVIDE_BY = 1000;

  private final Part part;
  private final List<Finding> findings = new ArrayList<>();

  private Goals(Part part) {
    this.part = part;
  }

  public static List<Finding> of(Part part) {
    return new Goals(part).findings();
  }

  private List<Finding> findings() {
    switch (part.load().kind()) {
      case WEBSOCKET -> {
        connections();
        pings();
        answers();
        throughput();
        processor();
        memory();
      }
      case API -> {
        throughput();
        answers();
        processor();
        memory();
      }
      case MEMORY -> {
        connections();
        memory();
        perConnection();
        growth();
        pings();
        answers();
        processor();
      }
    }
    failures();
    return List.copyOf(findings);
  }

  private void connections() {
    int wanted = part.load().users();
    add(
        "connections open at once",
        "200",
        "%,d".formatted(wanted),
        "%,d".formatted(part.mostOpen()),
        part.mostOpen() >= wanted ? Verdict.MET : Verdict.MISSED);
  }

  private void pings() {
    var ping = part.ping();
    boolean few = part.load().users() <= SEED_USERS;
    var seed = Optional.ofNullable(SEED_PING.get(part.load().users())).map(Goals::millis);
    if (few) {
      below("ping, mean", seed, 2, Goals::millis, known(ping, ping.mean()));
    }
    below("ping, p99", Optional.empty(), few ? 10 : 50, Goals::millis, known(ping, ping.p99()));
  }

  private void answers() {
    var finished = part.finished();
    boolean seedRate =
        part.load().kind() == Load.Kind.API
            && part.load().rate().filter(rate -> rate <= 1000).isPresent();
    below(
        "question to finished, p95",
        Optional.of("2.8 s"),
        2800,
        Goals::millis,
        known(finished, finished.p95()));
    below(
        "question to finished, p99",
        Optional.of("4.2 s"),
        seedRate ? 40 : 4200,
        Goals::millis,
        known(finished, finished.p99()));
    if (!part.firstText().isEmpty()) {
      shown("question to accepted, p99", millis(part.accepted().p99()));
      shown("question to first text, p99", millis(part.firstText().p99()));
    }
  }

  private void throughput() {
    double measured = part.answersPerSecond();
    var text = "%,.1f/s".formatted(measured);
    boolean api = part.load().kind() == Load.Kind.API;
    var seed = api ? "1,200/s" : NONE;
    part.load()
        .rate()
        .ifPresentOrElse(
            rate ->
                add(
                    "answers",
                    seed,
                    "%,d/s".formatted(rate),
                    text,
                    measured >= 0.98 * rate ? Verdict.MET : Verdict.MISSED),
            () -> add("answers", seed, NONE, text, Verdict.SHOWN));
  }

  private void processor() {
    var share = part.server().cpuShare();
    boolean seedLoad =
        part.load().users() == SEED_USERS && part.load().kind() == Load.Kind.WEBSOCKET;
    if (seedLoad) {
      below("CPU of the server", Optional.of("28 %"), 0.28, Goals::percent, share);
    } else {
      shown("CPU of the server", share.map(Goals::percent).orElse("not known"));
    }
  }

  private void memory() {
    var memory = part.server().memoryBytes().map(bytes -> bytes / 1e6);
    int users = part.load().users();
    if (users <= MANY) {
      var seed = Optional.of("380 MB").filter(_ -> users == SEED_USERS);
      below(
          "memory of the server", seed, users <= SEED_USERS ? 250 : 450, Goals::megabytes, memory);
    } else {
      shown("memory of the server", memory.map(Goals::megabytes).orElse("not known"));
    }
  }

  private void perConnection() {
    if (part.mostOpen() >= ENOUGH_TO_DIVIDE_BY) {
      below(
          "memory a connection",
          Optional.of("1.3 MB"),
          15,
          value -> "%,.1f KB".formatted(value),
          part.server().bytesPerConnection(part.mostOpen()).map(bytes -> bytes / 1e3));
    }
  }

  private void growth() {
    below("growth after warm-up", Optional.of("5 %"), 0.02, Goals::percent, part.growth());
  }

  private void failures() {
    double share = part.asked() == 0 ? 0 : (double) part.failed() / part.asked();
    add(
        "failed, wrong answers among them",
        "0.3 %",
        "0",
        "%,d of %,d (%.2f %%)".formatted(part.failed(), part.asked(), share * 100),
        part.failed() == 0 && part.complete() > 0 ? Verdict.MET : Verdict.MISSED);
  }

  private void below(
      String what,
      Optional<String> seed,
      double limit,
      DoubleFunction<String> format,
      Optional<Double> measured) {
    add(
        what,
        seed.orElse(NONE),
        "< " + format.apply(limit),
        measured.map(format::apply).orElse("not known"),
        measured
            .map(value -> value < limit ? Verdict.MET : Verdict.MISSED)
            .orElse(Verdict.NOT_KNOWN));
  }

  private void shown(String what, String measured) {
    add(what, NONE, NONE, measured, Verdict.SHOWN);
  }

  private void add(String what, String seed, String target, String measured, Verdict verdict) {
    findings.add(new Finding(what, seed, target, measured, verdict));
  }

  private static Optional<Double> known(Spread spread, double value) {
    return spread.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  static String millis(double millis) {
    return millis >= 1000
        ? "%,.1f s".formatted(millis / 1000)
        : (millis >= 100 || millis == Math.rint(millis) ? "%,.0f ms" : "%,.1f ms")
            .formatted(millis);
  }

  private static String percent(double share) {
    return (share == Math.rint(share * 100) / 100 ? "%.0f %%" : "%.1f %%").formatted(share * 100);
  }

  private static String megabytes(double megabytes) {
    return "%,.0f MB".formatted(megabytes);
  }
}
