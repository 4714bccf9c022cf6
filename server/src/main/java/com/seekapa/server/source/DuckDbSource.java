package com.seekapa.server.source;

import com.seekapa.engine.compile.CompiledQuery;
import com.seekapa.engine.result.ResultTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * A DuckDB file, opened for reading only, with access to anything else switched off.
 *
 * <p>Queries run on platform threads, because a virtual thread inside native code holds on to its
 * carrier: a few slow queries would stop every virtual thread of the server.
 */
final class DuckDbSource implements DataSource {
  private static final Duration END = Duration.ofMillis(50);

  private final Path file;
  private final int maxRows;
  private final DuckDBConnection root;
  private final ConcurrentLinkedQueue<DuckDBConnection> idle;
  private final ExecutorService threads;

  static DuckDbSource open(Path file, DuckDbSettings settings) {
    if (!Files.exists(file)) {
      throw new SourceException(new SourceFailure.Missing(file));
    }
    try {
      return new DuckDbSource(file, settings);
    } catch (SQLException e) {
      throw new SourceException(openingFailure(file, e), e);
    }
  }

  private DuckDbSource(Path file, DuckDbSettings settings) throws SQLException {
    this.file = file;
    maxRows = settings.maxRows();
    root = connect(file, settings);
    idle = new ConcurrentLinkedQueue<>();
    for (int i = 0; i < settings.connections(); i++) {
      idle.add((DuckDBConnection) root.duplicate());
    }
    threads =
        Executors.newFixedThreadPool(
            settings.connections(), Thread.ofPlatform().daemon().name("query-", 1).factory());
  }

  private static DuckDBConnection connect(Path file, DuckDbSettings settings) throws SQLException {
    var properties = new Properties();
    properties.setProperty("duckdb.read_only", "true");
    properties.setProperty("enable_external_access", "false");
    properties.setProperty("memory_limit", settings.memoryMegabytes() + "MB");
    properties.setProperty("threads", Integer.toString(settings.threads()));
    var connection =
        (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + file, properties);
    try (var statement = connection.createStatement()) {
      statement.execute("SET lock_configuration = true");
    }
    return connection;
  }

  private static SourceFailure openingFailure(Path file, SQLException e) {
    var detail = firstLine(e);
    var words = detail.toLowerCase(Locale.ROOT);
    return words.contains("lock") || words.contains("same database file")
        ? new SourceFailure.InUse(file, detail)
        : new SourceFailure.Damaged(file, detail);
  }

  @Override
  public ResultTable execute(CompiledQuery query, Duration timeout) throws InterruptedException {
    return switch (query) {
      case CompiledQuery.Sql(var text, var parameters, var columns) ->
          run(new SqlRun(text, parameters, columns, maxRows), timeout);
    };
  }

  @Override
  public ResultTable query(String text, int maxRows, Duration timeout) throws InterruptedException {
    return run(new SqlRun(text, List.of(), List.of(), maxRows), timeout);
  }

  private ResultTable run(SqlRun run, Duration timeout) throws InterruptedException {
    var result = threads.submit(() -> onConnection(run));
    try {
      return result.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      stop(run, result);
      throw new SourceException(new SourceFailure.TimedOut(timeout), e);
    } catch (InterruptedException e) {
      stop(run, result);
      throw e;
    } catch (ExecutionException e) {
      throw new SourceException(failure(e.getCause()), e);
    }
  }

  /** There is a connection for each thread, so none ever waits for one. */
  private ResultTable onConnection(SqlRun run) throws SQLException {
    var connection = idle.remove();
    try {
      return run.on(connection);
    } finally {
      idle.add(connection);
    }
  }

  /**
   * Cancels until the query has ended: a cancellation that comes before the statement has begun is
   * lost on DuckDB.
   */
  private static void stop(SqlRun run, Future<ResultTable> result) {
    while (true) {
      run.cancel();
      try {
        result.get(END.toNanos(), TimeUnit.NANOSECONDS);
        return;
      } catch (ExecutionException e) {
        return;
      } catch (TimeoutException | InterruptedException e) {
        // not yet
      }
    }
  }

  private SourceFailure failure(@Nullable Throwable cause) {
    var detail = firstLine(cause);
    return detail.contains("checksum")
        ? new SourceFailure.Damaged(file, detail)
        : new SourceFailure.Failed(detail);
  }

  private static String firstLine(@Nullable Throwable cause) {
    return cause == null
        ? "no reason given"
        : String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason given");
  }

  @Override
  public String stamp() {
    try {
      return Files.size(file) + "-" + Files.getLastModifiedTime(file).toMillis();
    } catch (IOException e) {
      throw new SourceException(new SourceFailure.Missing(file), e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    try {
      for (var connection : idle) {
        connection.close();
      }
      root.close();
    } catch (SQLException e) {
      throw new SourceException(failure(e), e);
    }
  }
}
