package com.seekapa.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class JsonElementsTest {
  @Test
  void the_elements_of_a_list_are_given_as_they_were_written() {
    var object =
        "{\"a\": {\"queries\": [0]}, \"queries\": [ {\"x\": [1, {}]} , \"é, ]\",-1.50, null, []], \"b\": 1}";
    assertThat(Json.elements(object, "queries"))
        .containsExactly("{\"x\": [1, {}]}", "\"é, ]\"", "-1.50", "null", "[]");
  }

  @Test
  void an_object_without_such_a_list_has_no_elements() {
    assertThat(Json.elements("{\"a\": [1], \"b\": {\"queries\": [2]}}", "queries")).isEmpty();
    assertThat(Json.elements("{\"queries\": 1}", "queries")).isEmpty();
    assertThat(Json.elements("{\"queries\": []}", "queries")).isEmpty();
  }

  @Test
  void a_list_that_breaks_off_is_an_error() {
    assertThatThrownBy(() -> Json.elements("{\"queries\": [1, 2", "queries"))
        .isInstanceOf(UncheckedIOException.class);
  }
}
