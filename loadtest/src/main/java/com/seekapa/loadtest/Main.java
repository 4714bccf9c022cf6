package com.seekapa.loadtest;

import com.seekapa.loadtest.report.ReportFiles;
import com.seekapa.loadtest.report.TextReport;
import java.io.IOException;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The command line. */
public final class Main {
  private static final String TOKEN = "SEEKAPA_ACCESS_TOKEN";
  private static final int MET = 0;
  private static final int MISSED = 1;
  private static final int WRONG_USAGE = 2;

  private final PrintStream out;
  private final PrintStream err;
  private final boolean terminal;
  private final Optional<String> token;

  Main(PrintStream out, PrintStream err, boolean terminal, Optional<String> token) {
    this.out = out;
    this.err = err;
    this.terminal = terminal;
    this.token = token;
  }

  public static void main(String... words) throws Exception {
    Locale.setDefault(Locale.ROOT);
    var terminal = "yes".equals(System.getProperty("seekapa.terminal"));
    var token = Optional.ofNullable(System.getenv(TOKEN)).filter(text -> !text.isBlank());
    var main = new Main(System.out, System.err, terminal, token);
    System.exit(main.run(List.of(words)));
  }

  /** Runs a test and gives the exit code. */
  int run(List<String> words) throws InterruptedException {
    if (words.contains("--help") || words.contains("-h")) {
      out.print(Help.TEXT);
      return MET;
    }
    try {
      return run(OptionReader.read(words, token), "./seekapa loadtest " + String.join(" ", words));
    } catch (UsageException e) {
      err.println(e.getMessage());
      return WRONG_USAGE;
    }
  }

  private int run(Options options, String command) throws InterruptedException {
    var test =
        new LoadTest(options, command.strip(), InstantSource.system(), new Progress(err, terminal));
    var report = test.run(part -> out.println(TextReport.of(part)));
    try {
      if (options.report().isPresent()) {
        var files = ReportFiles.write(report, options.report().get());
        out.println("Report: " + files.getFirst() + " and " + files.getLast());
      }
    } catch (IOException e) {
      throw new UsageException(
          "The report can't be written: " + e.getMessage() + ". Name another file with --report.");
    }
    return report.missedATarget() ? MISSED : MET;
  }
}
