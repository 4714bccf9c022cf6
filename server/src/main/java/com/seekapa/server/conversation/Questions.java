package com.seekapa.server.conversation;

import com.seekapa.engine.question.Explanation;
import java.util.function.Consumer;

/** Where questions are asked. Safe for use by many threads. */
public interface Questions {
  /**
   * Answers a question on the thread that calls, and tells each step; a question asked again under
   * its id is repeated.
   */
  void ask(Asking asking, Consumer<Reply> replies);

  /** How a question would be read as the next of its conversation; nothing is stored or run. */
  Explanation explain(Asking asking);
}
