package com.seekapa.server.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.question.Context;
import com.seekapa.engine.question.Explanation;
import com.seekapa.engine.question.Interpretation;
import com.seekapa.engine.question.Interpretation.NotUnderstood;
import com.seekapa.engine.question.Interpretation.Reason;
import com.seekapa.engine.question.Interpreter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RememberingInterpreterTest {
  private static final Context TODAY = Context.on(LocalDate.of(2026, 11, 24));

  private final List<String> read = new ArrayList<>();
  private final Interpreter interpreter =
      new RememberingInterpreter(
          new Interpreter() {
            @Override
            public Interpretation interpret(String question, Context context) {
              read.add(question);
              return new NotUnderstood(Reason.NOT_SUPPORTED, question, List.of());
            }

            @Override
            public Explanation explain(String question, Context context) {
              throw new AssertionError(question);
            }
          },
          10);

  @Test
  void a_question_that_is_asked_again_is_not_read_again() {
    var first = interpreter.interpret("total revenue", TODAY);
    assertThat(interpreter.interpret("total revenue", TODAY)).isEqualTo(first);
    assertThat(read).containsExactly("total revenue");
  }

  @Test
  void the_day_and_what_the_person_chose_make_it_another_question() {
    interpreter.interpret("total revenue", TODAY);
    interpreter.interpret("total revenue", Context.on(LocalDate.of(2026, 11, 25)));
    interpreter.interpret("total revenue", TODAY.choosing(Map.of("year", "2025")));
    assertThat(read).hasSize(3);
  }
}
