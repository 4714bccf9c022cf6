package com.seekapa.server.source;

import java.nio.file.Path;
import java.time.Duration;

/** Why a data source gave no result. */
public sealed interface SourceFailure {
  /** What happened, for people. */
  String message();

  /** What to do about it. */
  String next();

  /** The query took too long and was stopped. */
  record TimedOut(Duration timeout) implements SourceFailure {
    @Override
    public String message() {
      return "The query took longer than " + seconds() + " and was stopped.";
    }

    @Override
    public String next() {
      return "Ask about a shorter time or fewer groups, or raise the query timeout.";
    }

    private String seconds() {
      return timeout.toMillis() % 1000 == 0
          ? timeout.toSeconds() + " s"
          : timeout.toMillis() + " ms";
    }
  }

  /** It is nothing that could be opened. */
  record Unrecognised(String text, String reason) implements SourceFailure {
    static final String ACCEPTED =
        "--source takes a DuckDB or SQLite file, or a URL such as jdbc:sqlite:FILE.";

    @Override
    public String message() {
      return "The source " + text + " " + reason + ".";
    }

    @Override
    public String next() {
      return ACCEPTED;
    }
  }

  /** There is no such file. */
  record Missing(Path file) implements SourceFailure {
    @Override
    public String message() {
      return "There is no file " + file + ".";
    }

    @Override
    public String next() {
      return "Put it back, or name another with --source or --data.";
    }
  }

  /** The file is not what it should be. */
  record Damaged(Path file, String detail) implements SourceFailure {
    @Override
    public String message() {
      return "The file " + file + " is damaged or no database: " + detail;
    }

    @Override
    public String next() {
      return "Restore it from a backup; demo data is made anew by serve --refresh-demo.";
    }
  }

  /** Another process has the file open for writing. */
  record InUse(Path file, String detail) implements SourceFailure {
    @Override
    public String message() {
      return "The file " + file + " is locked by another process: " + detail;
    }

    @Override
    public String next() {
      return "Close the program that writes to it and try again.";
    }
  }

  /** What the model names is no longer there. */
  record Changed(String detail) implements SourceFailure {
    @Override
    public String message() {
      return "The model no longer fits the data source, which has changed: " + detail;
    }

    @Override
    public String next() {
      return "See what no longer fits with ./seekapa model check, or make the model anew with"
          + " ./seekapa model infer.";
    }
  }

  /** The source could not run the query. */
  record Failed(String detail) implements SourceFailure {
    @Override
    public String message() {
      return "The data source could not run the query: " + detail;
    }

    @Override
    public String next() {
      return "Check that the model fits the data.";
    }
  }
}
