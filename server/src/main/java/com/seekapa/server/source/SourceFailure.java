package com.seekapa.server.source;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

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
        "--source takes a DuckDB, SQLite, CSV, TSV or Parquet file, a folder of CSV, TSV and Parquet"
            + " files, or a URL: jdbc:postgresql://HOST/DATABASE, jdbc:mariadb://HOST/DATABASE,"
            + " jdbc:sqlite:FILE or jdbc:duckdb:FILE.";

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
      return "There is no file or folder " + file + ".";
    }

    @Override
    public String next() {
      return "Put it back, or name another. " + Unrecognised.ACCEPTED;
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

  /** A file of data can't be read at all. */
  record Unreadable(Path file, String detail) implements SourceFailure {
    @Override
    public String message() {
      return "The file " + file + " can't be read: " + detail;
    }

    @Override
    public String next() {
      return "Mend the file, or take it out of the folder.";
    }
  }

  /**
   * Some rows of files can't be read.
   *
   * @param first where the first of them are, and what is wrong
   * @param count of all of them
   */
  record BrokenRows(List<String> first, long count) implements SourceFailure {
    public BrokenRows {
      first = List.copyOf(first);
    }

    @Override
    public String message() {
      var more = count > first.size() ? "\n  and %d more".formatted(count - first.size()) : "";
      return "%d %s can't be read:\n  %s%s"
          .formatted(count, count == 1 ? "row" : "rows", String.join("\n  ", first), more);
    }

    @Override
    public String next() {
      return "Mend these lines, or leave them out with --broken-rows skip.";
    }
  }

  /** The server of a database does not answer. */
  record Unreachable(String database, String detail) implements SourceFailure {
    @Override
    public String message() {
      return "The database " + database + " can't be reached: " + detail;
    }

    @Override
    public String next() {
      return "See that it runs and that its address is right, then ask again.";
    }
  }

  /** The server of a database does not let us in, or not see the data. */
  record Denied(String database, String detail) implements SourceFailure {
    @Override
    public String message() {
      return "The database " + database + " refuses: " + detail;
    }

    @Override
    public String next() {
      return "Name a user who may read the data in SEEKAPA_SOURCE_USER and SEEKAPA_SOURCE_PASSWORD.";
    }
  }

  /** More is asked of it than it answers well at once. */
  record Overloaded(Duration retryAfter) implements SourceFailure {
    @Override
    public String message() {
      return "The data source is busy with as many questions as it answers well at once.";
    }

    @Override
    public String next() {
      return "Ask again in " + retryAfter.toSeconds() + " s.";
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
