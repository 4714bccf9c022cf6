package com.seekapa.loadtest.client;

import java.util.function.Consumer;

/**
 * A connection over which one question at a time is asked. A connection that was lost is opened
 * again after a second. All methods may be called from any thread; times are those of {@link
 * System#nanoTime}.
 */
public interface Line {
  /**
   * Asks, as soon as the connection is open. It must not be called before the question before is
   * done.
   *
   * @param due when the question was meant to be sent
   * @param done told once what became of it, on the line's own thread
   */
  void ask(String question, long due, Consumer<Exchange> done);

  /** Pings, where the connection is open and has pings. */
  void ping(long due);

  /** Runs something on the line's own thread. */
  void later(long nanos, Runnable task);

  /** What happens on connections besides questions. Called by many threads. */
  interface Events {
    /** The connection is there, so long after it was dialled. */
    void opened(long nanos);

    void lost();

    void failed(Failure failure);

    void pong(long nanos);
  }
}
