package com.seekapa.server.cache;

import com.seekapa.engine.result.ResultTable;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Results in memory, bounded by bytes. */
final class NearResultCache implements ResultCache {
  private final BoundedCache<ResultKey, ResultTable> cache;

  NearResultCache(long maxBytes, Duration ttl, LongSupplier nanos) {
    this.cache = new BoundedCache<>(maxBytes, ttl, nanos, Weight::of);
  }

  @Override
  public Optional<ResultTable> find(ResultKey key) {
    return cache.find(key);
  }

  @Override
  public void keep(ResultKey key, ResultTable table) {
    cache.keep(key, table);
  }

  @Override
  public CacheSize size() {
    return cache.size();
  }
}
