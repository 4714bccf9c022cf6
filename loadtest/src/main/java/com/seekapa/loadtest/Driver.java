package com.seekapa.loadtest;

/** Somebody who asks, on threads of its own, between start and stop. */
interface Driver {
  void start();

  /** Asks nothing any more; what was asked still runs. */
  void stop() throws InterruptedException;

  /** Whether everything that was asked has ended. */
  boolean isIdle();

  /** Counts what has not been sent as failed. */
  default void giveUp() {}
}
