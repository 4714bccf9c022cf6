package com.seekapa.server.transport;

import java.util.List;

/** Offers ways to go on with a question that is being typed. Fast, and without any I/O. */
@FunctionalInterface
public interface Suggest {
  List<Suggestion> to(String typed);

  /**
   * A way to go on.
   *
   * @param text the whole question or the next words
   * @param kind what it is: question, measure, dimension, value or time
   * @param detail a few words that tell it from others
   */
  record Suggestion(String text, String kind, String detail) {}
}
