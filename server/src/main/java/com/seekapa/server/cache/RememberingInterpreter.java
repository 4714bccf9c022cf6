package com.seekapa.server.cache;

import com.seekapa.engine.question.Context;
import com.seekapa.engine.question.Explanation;
import com.seekapa.engine.question.Interpretation;
import com.seekapa.engine.question.Interpreter;

/**
 * Remembers how the latest questions were understood: the same question in the same context always
 * means the same. Safe for use by many threads.
 */
public final class RememberingInterpreter implements Interpreter {
  private final Interpreter inner;
  private final Remembered<Asked, Interpretation> known;

  private record Asked(String question, Context context) {}

  /**
   * @param most how many are remembered
   */
  public RememberingInterpreter(Interpreter inner, int most) {
    this.inner = inner;
    this.known = new Remembered<>(most, it -> inner.interpret(it.question(), it.context()));
  }

  @Override
  public Interpretation interpret(String question, Context context) {
    return known.apply(new Asked(question, context));
  }

  @Override
  public Explanation explain(String question, Context context) {
    return inner.explain(question, context);
  }
}
