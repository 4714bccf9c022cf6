package com.seekapa.server.source;

import com.seekapa.engine.compile.CompiledQuery;
import com.seekapa.engine.result.ResultTable;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * A data source that takes on as many queries made from a model as it answers well at once, which
 * it learns from how long they take. Further ones wait for a second at most, and are refused at
 * once if they would have to wait longer: {@link SourceFailure.Overloaded}. Texts in the source's
 * own language are for those who look at the data itself, and pass through.
 */
public final class LimitedDataSource extends WrappedDataSource {
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** A query that is ready to run when another ends keeps the source busy; many only wait. */
  private static final int INITIAL_PER_CONNECTION = 4;

  private static final int MOST_PER_CONNECTION = 16;

  private final DataSource inner;
  private final Gate gate;
  private final LongSupplier nanos;

  /** With limits that fit a source that runs so many queries at the same time. */
  public static LimitedDataSource of(DataSource inner, int connections, LongSupplier nanos) {
    var limit =
        new GradientLimit(connections * INITIAL_PER_CONNECTION, connections * MOST_PER_CONNECTION);
    return new LimitedDataSource(inner, new Gate(limit, PATIENCE), nanos);
  }

  /**
   * @param nanos the time, in nanoseconds from anywhere
   */
  LimitedDataSource(DataSource inner, Gate gate, LongSupplier nanos) {
    super(inner);
    this.inner = inner;
    this.gate = gate;
    this.nanos = nanos;
  }

  @Override
  public ResultTable execute(CompiledQuery query, Duration timeout) throws InterruptedException {
    var refusal = gate.enter();
    if (refusal.isPresent()) {
      throw new SourceException(new SourceFailure.Overloaded(refusal.get()));
    }
    return entered(query, timeout);
  }

  /** Only a query that ran to its end, or longer than allowed, tells how busy the source is. */
  private ResultTable entered(CompiledQuery query, Duration timeout) throws InterruptedException {
    long start = nanos.getAsLong();
    boolean tells = false;
    try {
      var table = inner.execute(query, timeout);
      tells = true;
      return table;
    } catch (SourceException e) {
      tells = e.failure() instanceof SourceFailure.TimedOut;
      throw e;
    } finally {
      long took = nanos.getAsLong() - start;
      gate.leave(tells ? OptionalLong.of(took) : OptionalLong.empty());
    }
  }

  public LimitStats stats() {
    return gate.stats();
  }
}
