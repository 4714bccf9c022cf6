package com.seekapa.server.transport;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The sessions that are open, not more than so many. */
public final class Sessions {
  private final int most;
  private final Set<Connected> open = ConcurrentHashMap.newKeySet();

  /**
   * @param most how many connections are taken
   */
  public Sessions(int most) {
    this.most = most;
  }

  boolean add(Connected session) {
    open.add(session);
    if (open.size() > most) {
      open.remove(session);
      return false;
    }
    return true;
  }

  void remove(Connected session) {
    open.remove(session);
  }

  int count() {
    return open.size();
  }

  /** Tells everyone to connect again, to whatever runs here next. */
  public void shutDown() {
    open.forEach(session -> session.end(CloseCode.SHUTTING_DOWN));
  }
}
