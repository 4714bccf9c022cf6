package com.seekapa.engine.question.clause;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.question.Assumption;
import org.junit.jupiter.api.Test;

class AssumedTest {
  @Test
  void a_reading_that_is_not_sure_says_how_sure_it_is() {
    assertThat(Assumed.reading(0.554))
        .map(Assumption::text)
        .hasValueSatisfying(it -> assertThat(it).contains("only 55 % sure"));
    assertThat(Assumed.reading(0.6)).isEmpty();
  }
}
