package com.seekapa.benchmarks;

import com.seekapa.server.catalog.infer.Inferred;
import com.seekapa.server.catalog.infer.Limits;
import com.seekapa.server.catalog.infer.ModelInference;
import com.seekapa.server.source.DataSource;
import com.seekapa.server.source.SourceLocation;
import com.seekapa.server.source.SourceSettings;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A model inferred from a made-up database of 1,000 columns and a million different texts. */
final class InferenceBenchmark implements Benchmark {
  private static final int TABLES = 50;
  private static final int NUMBERS = 13;
  private static final int TEXTS = 5;
  private static final int ROWS = 4_000;
  private static final Duration TARGET = Duration.ofSeconds(30);

  @Override
  public String name() {
    return "infer";
  }

  @Override
  public String purpose() {
    return "a model of 1,000 columns and 1 million different values, against 30 s";
  }

  @Override
  public void run(PrintStream out) throws Exception {
    var folder = Files.createTempDirectory("seekapa-infer");
    var file = folder.resolve("made-up.sqlite");
    try {
      create(file);
      measure(file, out);
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  private static void measure(Path file, PrintStream out) throws InterruptedException {
    var heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    System.gc();
    heap.forEach(MemoryPoolMXBean::resetPeakUsage);
    long begun = System.nanoTime();
    var inferred = inferred(file);
    double seconds = (System.nanoTime() - begun) / 1e9;
    long peak = heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    out.printf(
        "  %d columns, %d relationships, %d values kept%n",
        inferred.model().dimensions().size(),
        inferred.model().relationships().size(),
        inferred.values().values().stream().mapToInt(List::size).sum());
    out.printf(
        "  inferred in %.1f s, %.2f of the %d s allowed; peak of the heap %d MB%n",
        seconds, seconds / TARGET.toSeconds(), TARGET.toSeconds(), peak / 1_000_000);
  }

  private static Inferred inferred(Path file) throws InterruptedException {
    var settings = new SourceSettings(500, 2, 1, 100_000);
    try (var source = DataSource.open(new SourceLocation.SqliteFile(file), settings)) {
      return new ModelInference("made_up", Limits.STANDARD)
          .infer(source, Optional.empty(), _ -> {});
    }
  }

  private static void create(Path file) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (int table = 0; table < TABLES; table++) {
        create(statement, table);
      }
      connection.commit();
    }
  }

  /** A key, a reference to the table before, and columns of numbers and of texts all different. */
  private static void create(Statement statement, int table) throws SQLException {
    var columns =
        list(NUMBERS, i -> "amount_" + i + " REAL")
            + ", "
            + list(TEXTS, i -> "label_" + i + " TEXT");
    statement.execute(
        "CREATE TABLE made%d (id INTEGER PRIMARY KEY, made%d_id INTEGER, %s)"
            .formatted(table, Math.max(0, table - 1), columns));
    var values =
        list(NUMBERS, i -> "n * " + (i + 1) + " % 977 / 4.0")
            + ", "
            + list(TEXTS, i -> "'text %d of %d number ' || n".formatted(i, table));
    statement.execute(
        """
        INSERT INTO made%d WITH RECURSIVE rows (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM rows
          WHERE n < %d) SELECT n, n %% 100 + 1, %s FROM rows\
        """
            .formatted(table, ROWS, values));
  }

  private static String list(int count, IntFunction<String> part) {
    return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining(", "));
  }
}
