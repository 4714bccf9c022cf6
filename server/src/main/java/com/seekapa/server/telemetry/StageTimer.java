package com.seekapa.server.telemetry;

import com.seekapa.engine.question.Context;
import com.seekapa.engine.question.Explanation;
import com.seekapa.engine.question.Interpretation;
import com.seekapa.engine.question.Interpreter;
import com.seekapa.server.conversation.Asking;
import com.seekapa.server.conversation.Questions;
import com.seekapa.server.conversation.Reply;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Watches the replies to a question go by and adds up how long each stage took. A question is
 * answered on one thread: what lies between two replies is told apart by the wrappers of the
 * interpreter and of the source on that thread.
 */
public final class StageTimer implements Questions {
  private static final ScopedValue<Watch> CURRENT = ScopedValue.newInstance();

  private final Questions questions;
  private final LongSupplier nanos;
  private final StageListener listener;

  /**
   * @param nanos a clock that only goes forward, in nanoseconds
   */
  public StageTimer(Questions questions, LongSupplier nanos, StageListener listener) {
    this.questions = questions;
    this.nanos = nanos;
    this.listener = listener;
  }

  @Override
  public void ask(Asking asking, Consumer<Reply> replies) {
    var watch = new Watch(nanos);
    ScopedValue.where(CURRENT, watch)
        .run(() ->
            questions.ask(
                asking,
                reply -> {
                  watch.saw(reply);
                  replies.accept(reply);
                  if (isEnd(reply)) {
                    listener.ended(asking, reply, watch.times());
                  }
                }));
  }

  @Override
  public Explanation explain(Asking asking) {
    return questions.explain(asking);
  }

  /** The reading of words, counted where a question is timed. */
  public static Interpreter counted(Interpreter interpreter) {
    return new Interpreter() {
      @Override
      public Interpretation interpret(String question, Context context) {
        try (var _ = begin(Stage.UNDERSTANDING)) {
          return interpreter.interpret(question, context);
        }
      }

      @Override
      public Explanation explain(String question, Context context) {
        return interpreter.explain(question, context);
      }
    };
  }

  /** Begins a stage of the question that this thread answers, until it is closed. */
  static Timing begin(Stage stage) {
    return CURRENT.isBound() ? CURRENT.get().within(stage) : () -> {};
  }

  /** A stage that goes on. */
  interface Timing extends AutoCloseable {
    @Override
    void close();
  }

  private static boolean isEnd(Reply reply) {
    return switch (reply) {
      case Reply.Accepted _, Reply.Understood _, Reply.Composed _ -> false;
      case Reply.Finished _, Reply.Repeated _, Reply.Rejected _, Reply.NotStored _ -> true;
    };
  }

  /** The stages of one question: each stretch of time belongs to the stage that it is in. */
  private static final class Watch {
    private final LongSupplier nanos;
    private final Map<Stage, Long> times = new EnumMap<>(Stage.class);
    private Stage stage = Stage.STORING;
    private long since;

    Watch(LongSupplier nanos) {
      this.nanos = nanos;
      this.since = nanos.getAsLong();
    }

    void saw(Reply reply) {
      enter(
          switch (reply) {
            case Reply.Accepted _ -> Stage.PLANNING;
            case Reply.Understood _ -> Stage.COMPOSING;
            case Reply.Composed _ -> Stage.STORING;
            case Reply.Finished _, Reply.Repeated _, Reply.Rejected _, Reply.NotStored _ ->
                Stage.STORING;
          });
    }

    Timing within(Stage inner) {
      var outer = stage;
      enter(inner);
      return () -> enter(outer);
    }

    private void enter(Stage next) {
      long now = nanos.getAsLong();
      times.merge(stage, now - since, Long::sum);
      stage = next;
      since = now;
    }

    StageTimes times() {
      return new StageTimes(times);
    }
  }
}
