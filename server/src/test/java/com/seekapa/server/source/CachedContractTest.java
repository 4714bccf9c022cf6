package com.seekapa.server.source;

import com.seekapa.server.cache.CachingDataSource;
import com.seekapa.server.cache.ResultCache;

/** A data source promises the same with a cache around it. */
class CachedContractTest extends DuckDbContractTest {
  @Override
  DataSource wrapped(DataSource source) {
    var cache = ResultCache.near(1 << 20, LONG, System::nanoTime);
    return new CachingDataSource(source, "contract", cache, System::nanoTime);
  }
}
