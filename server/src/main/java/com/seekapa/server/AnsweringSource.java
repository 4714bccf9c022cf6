package com.seekapa.server;

import com.seekapa.server.cache.CachingDataSource;
import com.seekapa.server.cache.ResultCache;
import com.seekapa.server.cli.Settings;
import com.seekapa.server.source.DataSource;
import com.seekapa.server.source.LimitedDataSource;
import com.seekapa.server.transport.SourceLoad;
import com.seekapa.server.transport.StoredAnswers;
import java.util.Optional;

/** The data source as questions are asked of it: cached [ limited [ source ]]. */
record AnsweringSource(DataSource source, SourceLoad load) {
  /**
   * @param isLimited false where every question must get its answer, however long it takes
   */
  static AnsweringSource of(DataSource source, Settings settings, boolean isLimited) {
    var cache = settings.cache();
    var limited =
        isLimited
            ? Optional.of(
                LimitedDataSource.of(source, settings.queryConnections(), System::nanoTime))
            : Optional.<LimitedDataSource>empty();
    var inner = limited.<DataSource>map(it -> it).orElse(source);
    var results = ResultCache.near(cache.bytesForResults(), cache.ttl(), System::nanoTime);
    var name = settings.source().orElse("demo");
    var cached = new CachingDataSource(inner, name, results, System::nanoTime);
    return new AnsweringSource(
        cache.isOff() ? inner : cached,
        new SourceLoad(
            cached::stats,
            () -> limited.map(LimitedDataSource::stats),
            new StoredAnswers(cache.bytesForAnswers(), cache.ttl())));
  }
}
