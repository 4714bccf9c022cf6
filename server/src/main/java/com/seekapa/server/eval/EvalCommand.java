package com.seekapa.server.eval;

import com.seekapa.protocol.Json;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The command {@code eval}: asks a file of questions and scores the answers. */
public final class EvalCommand {
  private final Databases databases;
  private final InstantSource clock;
  private final PrintStream out;
  private final PrintStream progress;

  public EvalCommand(
      Databases databases, InstantSource clock, PrintStream out, PrintStream progress) {
    this.databases = databases;
    this.clock = clock;
    this.out = out;
    this.progress = progress;
  }

  /** Asks all of them; the exit code is 1 if any failed that says what its outcome has to be. */
  public int run(List<EvalCase> cases, EvalOptions options)
      throws InterruptedException, IOException {
    var selected = options.selected(cases);
    var verdicts = verdicts(cases, selected, options);
    var report = new EvalReport(verdicts);
    report.print(out);
    if (options.fit()) {
      report.fit(out);
    }
    report.failures(out, options.examples().orElseGet(() -> mostFailures(selected)));
    if (options.json().isPresent()) {
      Files.writeString(options.json().get(), Json.write(report.whole()) + "\n");
    }
    return verdicts.stream().anyMatch(EvalCommand::isBroken) ? 1 : 0;
  }

  /** Of people's own questions each failure matters; of a benchmark's, as many as are asked for. */
  private static int mostFailures(List<EvalCase> cases) {
    return cases.stream().anyMatch(it -> it.database().isPresent()) ? 0 : cases.size();
  }

  private static boolean isBroken(Verdict verdict) {
    return verdict.of().expected().outcome().isPresent() && !verdict.isPassed();
  }

  private List<Verdict> verdicts(List<EvalCase> all, List<EvalCase> selected, EvalOptions options)
      throws InterruptedException, IOException {
    if (options.out().isEmpty()) {
      return run(selected, options, Optional.empty());
    }
    try (var file = AnswersFile.open(options.out().get(), options.keeps())) {
      var verdicts = run(selected, options, Optional.of(file));
      file.arrange(all.stream().map(EvalCase::id).toList());
      return verdicts;
    }
  }

  private List<Verdict> run(List<EvalCase> cases, EvalOptions options, Optional<AnswersFile> file)
      throws InterruptedException {
    var told = new Progress(cases.size(), clock, progress);
    return new EvalRun(
            databases,
            file,
            it -> !options.onlyFailed() || it.isPassed(),
            told::done,
            options.fit())
        .ask(cases, options.workers());
  }
}
