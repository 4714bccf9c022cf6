package com.seekapa.server.cache;

import com.seekapa.engine.result.ResultTable;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Keeps results for a while. Safe for use by many threads; whoever uses it takes a failure for a
 * miss.
 */
public interface ResultCache {
  /**
   * In the memory of this process.
   *
   * @param maxBytes the most that results may take, as estimated; 0 keeps none
   * @param ttl after which a result is forgotten
   * @param nanos the time, in nanoseconds from anywhere
   */
  static ResultCache near(long maxBytes, Duration ttl, LongSupplier nanos) {
    return new NearResultCache(maxBytes, ttl, nanos);
  }

  Optional<ResultTable> find(ResultKey key);

  /** Keeps a result, unless it is too large to be worth its room. */
  void keep(ResultKey key, ResultTable table);

  CacheSize size();
}
