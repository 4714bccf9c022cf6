package com.seekapa.server.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Policy;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.ToLongBiFunction;

/** Keeps values in memory for a while, bounded by their bytes. Safe for use by many threads. */
public final class BoundedCache<K, V> {
  /** One value may not push out most of the others. */
  private static final int LARGEST_PART = 8;

  private final long largest;
  private final ToLongBiFunction<K, V> weight;
  private final Cache<K, Kept<V>> cache;

  /** A value with its weight, which is worked out once. */
  private record Kept<V>(V value, int bytes) {}

  /**
   * @param maxBytes the most that values may take together; 0 keeps none
   * @param ttl after which a value is forgotten
   * @param nanos the time, in nanoseconds from anywhere
   * @param weight bytes of a value with its key
   */
  public BoundedCache(
      long maxBytes, Duration ttl, LongSupplier nanos, ToLongBiFunction<K, V> weight) {
    this.largest = Math.min(maxBytes / LARGEST_PART, Integer.MAX_VALUE);
    this.weight = weight;
    this.cache =
        Caffeine.newBuilder()
            .maximumWeight(maxBytes)
            .<K, Kept<V>>weigher((_, kept) -> kept.bytes())
            .expireAfterWrite(ttl)
            .ticker(nanos::getAsLong)
            .executor(Runnable::run)
            .recordStats()
            .build();
  }

  public Optional<V> find(K key) {
    return Optional.ofNullable(cache.getIfPresent(key)).map(Kept::value);
  }

  /** Keeps a value, unless it would take more than an eighth of the room. */
  public void keep(K key, V value) {
    long bytes = weight.applyAsLong(key, value);
    if (bytes <= largest) {
      cache.put(key, new Kept<>(value, (int) bytes));
    }
  }

  public CacheSize size() {
    cache.cleanUp();
    long bytes =
        cache.policy().eviction().map(Policy.Eviction::weightedSize).orElseThrow().orElse(0);
    return new CacheSize(cache.estimatedSize(), bytes, cache.stats().evictionCount());
  }
}
