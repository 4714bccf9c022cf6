package com.seekapa.server.cache;

import java.time.Duration;

/**
 * What became of the queries that came to a cache since the start.
 *
 * @param hits queries whose result was kept
 * @param misses all others
 * @param shared those of the misses that got, or wait for, the result of an identical query
 * @param loads those that ran to a result
 * @param loadTime of all of these together
 */
public record ResultCacheStats(
    long hits, long misses, long shared, long loads, Duration loadTime, CacheSize size) {}
