package com.seekapa.loadtest;

import com.seekapa.loadtest.client.QuietClient;
import com.seekapa.loadtest.measure.Load;
import com.seekapa.loadtest.measure.MetricsProbe;
import com.seekapa.loadtest.measure.ProcessProbe;
import com.seekapa.loadtest.measure.ServerProbe;
import com.seekapa.loadtest.question.ModelFacts;
import com.seekapa.loadtest.question.Questions;
import com.seekapa.loadtest.report.Report;
import com.seekapa.loadtest.report.Report.Judged;
import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A whole test: learns what can be asked, runs the parts one after the other, and reports. */
final class LoadTest {
  private static final int OTHER_FILES = 200;

  private final Options options;
  private final String command;
  private final InstantSource clock;
  private final Progress progress;

  LoadTest(Options options, String command, InstantSource clock, Progress progress) {
    this.options = options;
    this.command = command;
    this.clock = clock;
    this.progress = progress;
  }

  /**
   * Runs it.
   *
   * @param told each part as soon as it has ended
   */
  Report run(Consumer<Judged> told) throws InterruptedException {
    var parts = Plan.of(options);
    checkFiles(parts);
    var startedAt = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    try (var quiet = new QuietClient(options.url(), options.token())) {
      var model = model(quiet);
      var questions = Questions.of(model, options.zipf(), options.seed());
      var run = new PartRun(options, questions, quiet, probe(quiet), progress);
      var judged = run(parts, run, told);
      return new Report(
          options.url().toString(),
          model.title(),
          startedAt,
          machine(),
          command,
          questions.size(),
          judged);
    }
  }

  private List<Judged> run(List<Load> parts, PartRun run, Consumer<Judged> told)
      throws InterruptedException {
    var judged = new ArrayList<Judged>();
    for (var part : parts) {
      if (!judged.isEmpty()) {
        Thread.sleep(options.pause());
      }
      judged.add(Judged.of(run.run(part)));
      told.accept(judged.getLast());
    }
    return judged;
  }

  private static void checkFiles(List<Load> parts) {
    int most = parts.stream().mapToInt(Load::users).max().orElse(0);
    if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
        && most + OTHER_FILES > system.getMaxFileDescriptorCount()) {
      throw new UsageException(
          "This process may open %,d files, too few for %,d connections: take fewer --users, or raise the limit (ulimit -n)."
              .formatted(system.getMaxFileDescriptorCount(), most));
    }
  }

  private ModelFacts model(QuietClient quiet) throws InterruptedException {
    try {
      var facts =
          quiet
              .get("/api/model")
              .map(ModelFacts::read)
              .orElseThrow(() ->
                  new UsageException(
                      options.url()
                          + " answers, but not as Seekapa does: there is no /api/model."));
      if (facts.examples().isEmpty() && facts.measures().isEmpty()) {
        throw new UsageException("The model of " + options.url() + " has nothing to ask for.");
      }
      return facts;
    } catch (IOException e) {
      throw new UsageException(
          "No server answers at "
              + options.url()
              + ". Start one with ./seekapa serve, or name another with --url.");
    }
  }

  /** The system's own word where it can be had, since asking for metrics is load, too. */
  private ServerProbe probe(QuietClient quiet) {
    int port = options.url().getPort() < 0 ? 80 : options.url().getPort();
    var process =
        OptionReader.isLoopback(options.url())
            ? ProcessProbe.listeningOn(port)
            : Optional.<ServerProbe>empty();
    return process.or(() -> MetricsProbe.of(quiet)).orElseGet(ServerProbe::none);
  }

  private static String machine() {
    return "%d processors, %s %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.name"),
            System.getProperty("os.arch"));
  }
}
