package com.seekapa.server.cache;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A function that remembers its latest results. The function must always give the same for the
 * same, and never null; two threads that ask for the same at once may both compute it. Safe for use
 * by many threads.
 */
public final class Remembered<K, V> implements Function<K, V> {
  private final Function<K, V> function;
  private final Map<K, V> results;

  /**
   * @param most how many results are remembered; the one that was not asked for longest goes first
   */
  public Remembered(int most, Function<K, V> function) {
    this.function = function;
    this.results = new Latest<>(most);
  }

  @Override
  public V apply(K key) {
    return known(key).orElseGet(() -> learned(key));
  }

  private synchronized Optional<V> known(K key) {
    return Optional.ofNullable(results.get(key));
  }

  /** Computed without holding back those who ask for something else. */
  private V learned(K key) {
    var result = function.apply(key);
    put(key, result);
    return result;
  }

  private synchronized void put(K key, V result) {
    results.put(key, result);
  }

  private static final class Latest<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1;

    private final int most;

    Latest(int most) {
      super(16, 0.75f, true);
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > most;
    }
  }
}
