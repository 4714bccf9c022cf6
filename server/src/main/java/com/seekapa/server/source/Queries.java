package com.seekapa.server.source;

import com.seekapa.engine.compile.CompiledQuery;
import com.seekapa.engine.result.ResultTable;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Runs queries, as many at the same time as there are threads, and ends those that take too long.
 *
 * <p>The threads are platform threads, because a virtual thread inside native code holds on to its
 * carrier: a few slow queries would stop every virtual thread of the server.
 */
final class Queries implements AutoCloseable {
  private static final Duration END = Duration.ofMillis(50);

  /** How often a query is cancelled before its connection is given up. */
  private static final int MOST_CANCELLATIONS = 100;

  private final int maxRows;
  private final SqlValues values;
  private final Work work;
  private final Explanation explanation;
  private final ExecutorService threads;

  /** Finds a connection and runs the query on it. */
  interface Work {
    ResultTable run(SqlRun run) throws SQLException;
  }

  /** Says why a query failed. */
  interface Explanation {
    SourceFailure of(SqlRun run, @Nullable Throwable cause);
  }

  /**
   * @param maxRows the most rows of a query made from a model
   */
  Queries(int threads, int maxRows, SqlValues values, Work work, Explanation explanation) {
    this.maxRows = maxRows;
    this.values = values;
    this.work = work;
    this.explanation = explanation;
    this.threads =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("query-", 1).factory());
  }

  ResultTable execute(CompiledQuery query, Duration timeout) throws InterruptedException {
    return switch (query) {
      case CompiledQuery.Sql(var text, var parameters, var columns) ->
          run(new SqlRun(text, parameters, columns, maxRows, values, timeout));
    };
  }

  ResultTable query(String text, int maxRows, Duration timeout) throws InterruptedException {
    return run(new SqlRun(text, List.of(), List.of(), maxRows, values, timeout));
  }

  private ResultTable run(SqlRun run) throws InterruptedException {
    var timeout = run.timeout();
    var result = threads.submit(() -> work.run(run));
    try {
      return result.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      stop(run, result);
      throw new SourceException(new SourceFailure.TimedOut(timeout), e);
    } catch (InterruptedException e) {
      stop(run, result);
      throw e;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof SourceException told
          ? told
          : new SourceException(explanation.of(run, e.getCause()), e);
    }
  }

  /** Cancels until the query has ended: a cancellation that comes before it has begun is lost. */
  private static void stop(SqlRun run, Future<ResultTable> result) {
    for (int cancellations = 0; true; cancellations++) {
      run.cancel();
      if (cancellations == MOST_CANCELLATIONS) {
        run.abandon();
      }
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

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
