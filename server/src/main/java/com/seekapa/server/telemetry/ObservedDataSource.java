package com.seekapa.server.telemetry;

import com.seekapa.engine.compile.CompiledQuery;
import com.seekapa.engine.result.ResultTable;
import com.seekapa.server.source.DataSource;
import com.seekapa.server.source.SourceException;
import com.seekapa.server.source.SourceFailure;
import com.seekapa.server.source.WrappedDataSource;
import java.time.Duration;

/** Counts the queries to a data source, times them, and tells its failures apart by kind. */
public final class ObservedDataSource extends WrappedDataSource {
  private final DataSource source;
  private final Counters failures;
  private final Timing times;

  public ObservedDataSource(DataSource source, Metrics metrics) {
    super(source);
    this.source = source;
    this.failures =
        new Counters(
            metrics, "source.failures", "Queries without a result, by what went wrong", "kind");
    this.times = metrics.timing("source.query.seconds", "Time of a query in the data source");
  }

  /** What can be timed. */
  private interface Query {
    ResultTable run() throws InterruptedException;
  }

  @Override
  public ResultTable execute(CompiledQuery query, Duration timeout) throws InterruptedException {
    return timed(() -> source.execute(query, timeout));
  }

  @Override
  public ResultTable query(String text, int maxRows, Duration timeout) throws InterruptedException {
    return timed(() -> source.query(text, maxRows, timeout));
  }

  private ResultTable timed(Query query) throws InterruptedException {
    long begun = System.nanoTime();
    try {
      return query.run();
    } catch (SourceException e) {
      failures.increment(kind(e.failure()));
      throw e;
    } catch (InterruptedException e) {
      failures.increment("cancelled");
      throw e;
    } finally {
      times.since(begun);
    }
  }

  private static String kind(SourceFailure failure) {
    return switch (failure) {
      case SourceFailure.TimedOut _ -> "timed_out";
      case SourceFailure.Overloaded _ -> "overloaded";
      case SourceFailure.Unrecognised _ -> "unrecognised";
      case SourceFailure.Missing _ -> "missing";
      case SourceFailure.Damaged _ -> "damaged";
      case SourceFailure.InUse _ -> "in_use";
      case SourceFailure.Unreadable _ -> "unreadable";
      case SourceFailure.BrokenRows _ -> "broken_rows";
      case SourceFailure.Unreachable _ -> "unreachable";
      case SourceFailure.Denied _ -> "denied";
      case SourceFailure.Changed _ -> "changed";
      case SourceFailure.Failed _ -> "failed";
    };
  }
}
