package com.seekapa.server.source;

import com.seekapa.engine.result.ResultTable;
import java.sql.SQLException;
import java.time.Duration;
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

  Queries(int threads, Work work, Explanation explanation) {
    this.work = work;
    this.explanation = explanation;
    this.threads =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("query-", 1).factory());
  }

  ResultTable run(SqlRun run, Duration timeout) throws InterruptedException {
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

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
