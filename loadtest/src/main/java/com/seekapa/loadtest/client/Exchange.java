package com.seekapa.loadtest.client;

import java.util.OptionalLong;

/** What became of one question. Times are in nanoseconds since it was meant to be sent. */
public sealed interface Exchange {
  /**
   * A whole answer came.
   *
   * @param accepted empty over HTTP, which says nothing before the answer
   * @param firstText empty where the answer came in one piece
   */
  record Complete(
      String question, OptionalLong accepted, OptionalLong firstText, long finished, Answer answer)
      implements Exchange {}

  record Failed(String question, Failure failure, long after) implements Exchange {}
}
