package com.seekapa.server.transport;

/** Whether a session may end: when it should, and nothing that was begun is left to do. */
final class Leaving {
  private int begun;
  private boolean leaving;

  /** False where nothing more may be begun. */
  synchronized boolean begin() {
    if (leaving) {
      return false;
    }
    begun++;
    return true;
  }

  /** Whether this was the last thing to do. */
  synchronized boolean done() {
    begun--;
    return leaving && begun == 0;
  }

  /** From now on nothing is begun; tells whether there is nothing left to do. */
  synchronized boolean leave() {
    leaving = true;
    return begun == 0;
  }
}
