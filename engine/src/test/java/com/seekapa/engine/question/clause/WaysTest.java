package com.seekapa.engine.question.clause;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WaysTest {
  private final Reader shipping = Reader.shipping();

  @Test
  void of_two_references_the_one_named_is_followed() {
    var origin = shipping.query("number of voyages for each origin port");
    var destination = shipping.query("number of voyages for each destination port");
    assertThat(Reader.ways(origin)).containsExactly("origin_port");
    assertThat(Reader.ways(destination)).containsExactly("destination_port");
  }
}
