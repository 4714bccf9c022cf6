package com.seekapa.engine.question;

import static com.seekapa.engine.question.Asking.phrase;
import static com.seekapa.engine.question.Asking.refused;
import static com.seekapa.engine.question.Asking.understood;
import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.Axia;
import com.seekapa.engine.question.Interpretation.NotUnderstood;
import com.seekapa.engine.question.Interpretation.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "revnue by region | Revenue by region",
        "reveune by regoin | Revenue by region",
        "revenue by contry | Revenue by country",
        "revenue in Germny | Revenue in Germany",
        "revenue from direct sales in Jpaan | Revenue in Japan for Direct Sales",
        "montly revenue in 2025 | Revenue by month in 2025"
      })
  void a_typing_error_is_read_as_what_was_nearly_typed(String typed, String meant) {
    assertThat(Asking.query(typed).hash()).isEqualTo(Asking.query(meant).hash());
    assertThat(understood(typed).assumptions())
        .extracting(Assumption::text)
        .anyMatch(it -> it.contains("was read as"));
  }

  @Test
  void what_was_read_is_told_beside_what_was_typed() {
    var understood = understood("revnue by region");
    assertThat(understood.assumptions())
        .extracting(Assumption::text)
        .contains("“revnue” was read as “revenue”");
    var span = understood.spans().getFirst();
    assertThat(span.text()).isEqualTo("revnue");
    assertThat(span.assumed()).isTrue();
    assertThat(phrase("revnue by region")).isEqualTo("Revenue by region");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"revenue by weather", "revenue in Atlantis", "revenue by rgn", "revenue of gx"})
  void a_word_that_is_near_to_nothing_is_refused(String question) {
    assertThat(refused(question).reason()).isEqualTo(Reason.UNKNOWN_WORD);
  }

  @Test
  void of_two_values_that_are_equally_near_none_is_taken() {
    var model = Axia.model();
    var values =
        new MemoryValueLookup(Map.of(model.dimension("country"), List.of("Moravia", "Morovia")));
    var vocabulary = new Vocabulary(model, values);
    var interpreter = new RuleInterpreter(vocabulary, _ -> Optional.empty(), _ -> "");

    var refused = interpreter.interpret("revenue in Moruvia", Asking.CONTEXT);

    assertThat(refused).isInstanceOf(NotUnderstood.class);
  }
}
