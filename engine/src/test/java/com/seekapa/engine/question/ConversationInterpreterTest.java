package com.seekapa.engine.question;

import static com.seekapa.engine.question.Asking.CONTEXT;
import static com.seekapa.engine.question.Asking.VOCABULARY;
import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.question.Interpretation.NotUnderstood;
import com.seekapa.engine.question.Interpretation.Reason;
import com.seekapa.engine.question.Interpretation.Understood;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Questions of their own that can't be answered, where they might change the one before. */
class ConversationInterpreterTest {
  private static final String WHOLE = "profit margin of Europe";

  @Test
  void one_that_was_read_but_not_surely_enough_changes_nothing() {
    assertThat(second(Reason.UNSURE)).isInstanceOf(NotUnderstood.class);
  }

  @Test
  void one_that_was_not_read_changes_what_was_asked_before() {
    assertThat(second(Reason.NOTHING_TO_ASK)).isInstanceOf(Understood.class);
  }

  /** After revenue by region, where questions that stand alone are refused. */
  private static Interpretation second(Reason reason) {
    var first = (Understood) Asking.ask("revenue by region");
    Interpreter refusing =
        new Interpreter() {
          @Override
          public Interpretation interpret(String question, Context context) {
            return new NotUnderstood(reason, "refused", List.of());
          }

          @Override
          public Explanation explain(String question, Context context) {
            throw new UnsupportedOperationException("nobody asks");
          }
        };
    return new ConversationInterpreter(refusing, VOCABULARY, _ -> Optional.empty(), _ -> "")
        .interpret(WHOLE, CONTEXT.after(List.of(first.query())));
  }
}
