package com.seekapa.server.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The sessions that are open, not more than so many. Safe for use by many threads. */
public final class Sessions {
  /** So many go at once; more go in so many steps. */
  private static final int FEW = 100;

  private final int most;
  private final Set<Connected> open = ConcurrentHashMap.newKeySet();
  private volatile boolean draining;

  /**
   * @param most how many connections are taken
   */
  public Sessions(int most) {
    this.most = most;
  }

  /** Whether another would be taken now; asked before the handshake. */
  boolean hasRoom() {
    return !draining && open.size() < most;
  }

  /** False where there is no room, which others may have taken during the handshake. */
  boolean add(Connected session) {
    open.add(session);
    if (open.size() > most || draining) {
      open.remove(session);
      return false;
    }
    return true;
  }

  void remove(Connected session) {
    open.remove(session);
  }

  public int count() {
    return open.size();
  }

  /** Bytes that wait to be sent, to all of them. */
  public long waiting() {
    return open.stream().mapToLong(it -> it.waiting().bytes()).sum();
  }

  public int most() {
    return most;
  }

  /** Whether the server is about to stop. */
  public boolean isDraining() {
    return draining;
  }

  /**
   * From now on nobody comes in. Returns what tells the sessions to connect again, in at most
   * {@value #FEW} portions of about the same size, for the caller to do one after the other: those
   * whose questions are being answered hear the answers first.
   */
  public List<List<Runnable>> drain() {
    draining = true;
    var all = List.copyOf(open);
    int size = Math.max(FEW, (all.size() + FEW - 1) / FEW);
    var portions = new ArrayList<List<Runnable>>();
    for (int from = 0; from < all.size(); from += size) {
      portions.add(
          all.subList(from, Math.min(from + size, all.size())).stream()
              .<Runnable>map(session -> session::endWhenAnswered)
              .toList());
    }
    return portions;
  }

  /** Tells those that are left to connect again, whatever they wait for. */
  public void end() {
    open.forEach(session -> session.end(CloseCode.SHUTTING_DOWN));
  }
}
