package com.seekapa.server.cache;

import com.seekapa.engine.compile.CompiledQuery;
import com.seekapa.engine.result.ResultTable;
import com.seekapa.server.source.DataSource;
import com.seekapa.server.source.SourceException;
import com.seekapa.server.source.WrappedDataSource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/**
 * A data source that remembers the results of queries made from a model, and runs identical ones
 * that are asked at the same time once. A result is only kept if the data did not change while it
 * was made, and only found as long as the data has not changed since. Texts in the source's own
 * language are for those who look at the data itself, and pass through.
 */
public final class CachingDataSource extends WrappedDataSource {
  private static final System.Logger LOG = System.getLogger(CachingDataSource.class.getName());

  private final DataSource inner;
  private final String name;
  private final ResultCache cache;
  private final LongSupplier nanos;
  private final Flights<Flight, ResultTable> flights = new Flights<>();
  private final LongAdder hits = new LongAdder();
  private final LongAdder misses = new LongAdder();
  private final LongAdder loads = new LongAdder();
  private final LongAdder loadNanos = new LongAdder();

  /** Only those who would wait as long for the query share its run. */
  private record Flight(ResultKey key, Duration timeout) {}

  /**
   * @param name tells this source from others that use the same cache
   * @param nanos the time, in nanoseconds from anywhere
   */
  public CachingDataSource(DataSource inner, String name, ResultCache cache, LongSupplier nanos) {
    super(inner);
    this.inner = inner;
    this.name = name;
    this.cache = cache;
    this.nanos = nanos;
  }

  @Override
  public ResultTable execute(CompiledQuery query, Duration timeout) throws InterruptedException {
    var stamp = knownStamp();
    return stamp.isEmpty()
        ? inner.execute(query, timeout)
        : execute(new ResultKey(name, stamp.get(), query), timeout);
  }

  /** Data whose state can't be told can't be remembered; the query itself tells what is wrong. */
  private Optional<String> knownStamp() throws InterruptedException {
    try {
      return Optional.of(inner.stamp());
    } catch (SourceException e) {
      return Optional.empty();
    }
  }

  private ResultTable execute(ResultKey key, Duration timeout) throws InterruptedException {
    var kept = find(key);
    if (kept.isPresent()) {
      hits.increment();
      return kept.get();
    }
    misses.increment();
    return flights.join(new Flight(key, timeout), () -> foundOrLoaded(key, timeout));
  }

  /** Another may have loaded it since this thread last looked. */
  private ResultTable foundOrLoaded(ResultKey key, Duration timeout) throws InterruptedException {
    var kept = find(key);
    return kept.isPresent() ? kept.get() : loaded(key, timeout);
  }

  private ResultTable loaded(ResultKey key, Duration timeout) throws InterruptedException {
    long start = nanos.getAsLong();
    var table = unchangeable(inner.execute(key.query(), timeout));
    loads.increment();
    loadNanos.add(nanos.getAsLong() - start);
    if (!table.truncated() && knownStamp().filter(key.stamp()::equals).isPresent()) {
      keep(key, table);
    }
    return table;
  }

  private static ResultTable unchangeable(ResultTable table) {
    return new ResultTable(
        table.columns(), table.rows().stream().map(List::copyOf).toList(), table.truncated());
  }

  private Optional<ResultTable> find(ResultKey key) {
    try {
      return cache.find(key);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "the cache of results can't be read", e);
      return Optional.empty();
    }
  }

  private void keep(ResultKey key, ResultTable table) {
    try {
      cache.keep(key, table);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "the cache of results can't be written", e);
    }
  }

  /** What has happened since the start. */
  public ResultCacheStats stats() {
    return new ResultCacheStats(
        hits.sum(),
        misses.sum(),
        flights.shared(),
        loads.sum(),
        Duration.ofNanos(loadNanos.sum()),
        cache.size());
  }
}
