package com.seekapa.server.transport;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/**
 * Finds peers that have gone without saying so, for all of them by one timer: a ring of buckets, of
 * which each tick looks at one. Hearing from a peer only notes the tick; the wheel finds out when
 * it next comes to the peer, so a busy peer costs nothing. A peer that was silent for an interval
 * is pinged, one that was silent for two is dead.
 *
 * <p>Time is the number of ticks. Where the process itself pauses, fewer ticks come, and nobody is
 * taken for dead whose pong waits to be read. Safe for use by many threads.
 */
public final class Heartbeats {
  /** Ticks in an interval. */
  static final int INTERVAL = 30;

  private final List<Set<Pulse>> ring =
      Stream.<Set<Pulse>>generate(HashSet::new).limit(INTERVAL + 1).toList();
  private final LongAdder pings = new LongAdder();
  private final LongAdder pongs = new LongAdder();
  private final LongAdder dead = new LongAdder();
  private volatile long now;
  private int peers;

  /** The other end of a connection. */
  interface Peer {
    void ping();

    /** It has not been heard of for two intervals. */
    void gone();
  }

  /**
   * What happened so far.
   *
   * @param peers those that are watched now
   * @param pings those sent
   * @param pongs the answers to them
   * @param dead peers that were given up
   */
  public record Stats(int peers, long pings, long pongs, long dead) {}

  synchronized Pulse add(Peer peer) {
    var pulse = new Pulse(peer, now);
    peers++;
    put(pulse, now + INTERVAL);
    return pulse;
  }

  public synchronized Stats stats() {
    return new Stats(peers, pings.sum(), pongs.sum(), dead.sum());
  }

  /** How often to tick for intervals of that length. */
  public static Duration tickOf(Duration interval) {
    return interval.dividedBy(INTERVAL);
  }

  /** A thirtieth of an interval has passed. Called by one thread. */
  public void tick() {
    for (var pulse : due()) {
      pulse.look();
    }
  }

  private synchronized List<Pulse> due() {
    var bucket = bucket(++now);
    var due = List.copyOf(bucket);
    bucket.clear();
    return due;
  }

  private synchronized void put(Pulse pulse, long tick) {
    if (pulse.watched) {
      pulse.next = tick;
      bucket(tick).add(pulse);
    }
  }

  private synchronized void remove(Pulse pulse) {
    if (pulse.watched) {
      pulse.watched = false;
      peers--;
      bucket(pulse.next).remove(pulse);
    }
  }

  private Set<Pulse> bucket(long tick) {
    return ring.get((int) (tick % ring.size()));
  }

  /** The signs of life of one peer. */
  final class Pulse {
    private final Peer peer;
    private volatile long heard;
    private boolean watched = true;
    private long next;

    private Pulse(Peer peer, long heard) {
      this.peer = peer;
      this.heard = heard;
    }

    /** Something came from the peer. */
    void heard() {
      heard = now;
    }

    void pong() {
      pongs.increment();
      heard();
    }

    /** The connection has ended. */
    void stop() {
      remove(this);
    }

    private void look() {
      long last = heard;
      long silent = now - last;
      if (silent >= 2 * INTERVAL) {
        dead.increment();
        stop();
        peer.gone();
      } else if (silent >= INTERVAL) {
        put(this, last + 2 * INTERVAL);
        pings.increment();
        peer.ping();
      } else {
        put(this, last + INTERVAL);
      }
    }
  }
}
