package com.seekapa.engine.question;

/**
 * Turns a question into an {@link Interpretation}. The same question, context and vocabulary always
 * give the same interpretation. Never throws for any text. Safe for use by many threads.
 */
public interface Interpreter {
  Interpretation interpret(String question, Context context);

  /** The same, with every stage on the way to it. */
  Explanation explain(String question, Context context);
}
