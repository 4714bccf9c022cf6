package com.seekapa.server.cache;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;

/**
 * Work that is done once for all who ask for it at the same time. The first does it on its own
 * thread and the others wait: they get its result or its failure, and if it is interrupted, one of
 * them begins anew. One who is interrupted while waiting leaves, and nobody else notices.
 */
final class Flights<K, V> {
  private final ConcurrentMap<K, Flight<V>> flying = new ConcurrentHashMap<>();
  private final LongAdder shared = new LongAdder();

  /** What is done once. */
  interface Work<V> {
    V done() throws InterruptedException;
  }

  private sealed interface Landing<V> {
    record Done<V>(V value) implements Landing<V> {}

    record Failed<V>(RuntimeException cause) implements Landing<V> {}

    record Broken<V>(Error cause) implements Landing<V> {}

    record Interrupted<V>() implements Landing<V> {}
  }

  private static final class Flight<V> {
    private final CountDownLatch landed = new CountDownLatch(1);
    private volatile Landing<V> landing = new Landing.Interrupted<>();

    void land(Landing<V> landing) {
      this.landing = landing;
      landed.countDown();
    }

    Landing<V> landing() throws InterruptedException {
      landed.await();
      return landing;
    }
  }

  V join(K key, Work<V> work) throws InterruptedException {
    var own = new Flight<V>();
    for (var other = flying.putIfAbsent(key, own);
        other != null;
        other = flying.putIfAbsent(key, own)) {
      switch (landing(other)) {
        case Landing.Done<V>(var value) -> {
          return value;
        }
        case Landing.Failed<V>(var cause) -> throw cause;
        case Landing.Broken<V>(var cause) -> throw cause;
        case Landing.Interrupted<V> _ -> {
          // the first to come back takes over
        }
      }
    }
    return fly(key, own, work);
  }

  private Landing<V> landing(Flight<V> other) throws InterruptedException {
    Landing<V> landing = new Landing.Interrupted<>();
    shared.increment();
    try {
      landing = other.landing();
      return landing;
    } finally {
      if (landing instanceof Landing.Interrupted<V>) {
        shared.decrement();
      }
    }
  }

  /** Nobody joins it any more when those who wait are told. */
  private V fly(K key, Flight<V> flight, Work<V> work) throws InterruptedException {
    Landing<V> landing = new Landing.Interrupted<>();
    try {
      var value = work.done();
      landing = new Landing.Done<>(value);
      return value;
    } catch (RuntimeException e) {
      landing = new Landing.Failed<>(e);
      throw e;
    } catch (Error e) {
      landing = new Landing.Broken<>(e);
      throw e;
    } finally {
      flying.remove(key, flight);
      flight.land(landing);
    }
  }

  /** How many who asked got what another's work gave, or wait for it. */
  long shared() {
    return shared.sum();
  }
}
