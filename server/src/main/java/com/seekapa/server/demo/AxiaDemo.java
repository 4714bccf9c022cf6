package com.seekapa.server.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBDriver;

/**
 * Makes the demo data: one DuckDB file with three years of Axia's sales. The scripts beside this
 * class do the work, in the order given here; randomness is a hash of the seed and the key of a
 * row, so that seed and last day alone decide what the data are.
 */
public final class AxiaDemo {
  /** Rises with every change of the tables or of what is in them. */
  public static final int FORMAT_VERSION = 1;

  /** The seed of the data that everybody gets. */
  public static final long SEED = 20_260_101L;

  private static final List<String> SCRIPTS =
      List.of(
          "settings",
          "schema",
          "catalog",
          "names",
          "customers",
          "calendar",
          "mix",
          "sales",
          "targets");

  private AxiaDemo() {}

  /**
   * Writes the data to a file, replacing one that is there. The file appears only when it is
   * complete: an interrupted creation leaves at most a file of another name, which the next one
   * removes.
   *
   * @param lastDay the last day with sales, usually yesterday
   * @throws DemoDataException if the folder cannot be written or has no room left
   */
  public static void create(Path file, LocalDate lastDay, long seed) {
    create(file, lastDay, seed, Runtime.getRuntime().availableProcessors());
  }

  static void create(Path file, LocalDate lastDay, long seed, int threads) {
    var draft = Draft.beside(file);
    try {
      draft.prepare();
      write(draft.path(), lastDay, seed, threads);
      Files.move(draft.path(), file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | SQLException e) {
      throw failure(file, e);
    } finally {
      draft.discard();
    }
  }

  private static void write(Path path, LocalDate lastDay, long seed, int threads)
      throws SQLException {
    var settings = new Properties();
    settings.setProperty("threads", Integer.toString(threads));
    try (var connection = new DuckDBDriver().connect("jdbc:duckdb:" + path, settings)) {
      setVariables(connection, lastDay, seed);
      for (var script : SCRIPTS) {
        execute(connection, read(script));
      }
    }
  }

  private static void setVariables(Connection connection, LocalDate lastDay, long seed)
      throws SQLException {
    set(connection, "format_version", Integer.toString(FORMAT_VERSION));
    set(connection, "seed", seed + "::BIGINT");
    set(connection, "first_day", date(lastDay.minusYears(3).plusDays(1)));
    set(connection, "last_day", date(lastDay));
    for (var event : AxiaEvent.values()) {
      var days = event.days(lastDay);
      set(connection, event.sqlName() + "_from", date(days.from()));
      set(connection, event.sqlName() + "_to", date(days.to()));
    }
  }

  private static void set(Connection connection, String variable, String value)
      throws SQLException {
    execute(connection, "SET VARIABLE " + variable + " = " + value);
  }

  private static String date(LocalDate day) {
    return "DATE '" + day + "'";
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String read(String script) {
    try (var stream = AxiaDemo.class.getResourceAsStream(script + ".sql")) {
      if (stream == null) {
        throw new IllegalStateException("the program lacks its file " + script + ".sql");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DemoDataException failure(Path file, Exception cause) {
    return new DemoDataException(
        "Could not create the demo data "
            + file
            + ": "
            + reason(cause)
            + ". It needs a folder that can be written and about 100 MB of free space; "
            + "choose another folder with --data DIR.",
        cause);
  }

  private static String reason(Exception cause) {
    return switch (cause) {
      case FileAlreadyExistsException e -> e.getFile() + " is a file, not a folder";
      case AccessDeniedException e -> "no permission to write " + e.getFile();
      default -> String.valueOf(cause.getMessage());
    };
  }
}
