package com.seekapa.server.cache;

/**
 * How much a cache holds.
 *
 * @param bytes as estimated
 * @param evictions since the start, of what had to go for others or got too old
 */
public record CacheSize(long entries, long bytes, long evictions) {}
