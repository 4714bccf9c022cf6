package com.seekapa.server.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import org.junit.jupiter.api.Test;

class SplitTest {
  @Test
  void the_part_is_the_hash_of_the_name_modulo_three() {
    assertThat(Split.of("a")).isEqualTo(Split.CALIBRATE);
    assertThat(Split.of("b")).isEqualTo(Split.UNTOUCHED);
  }

  @Test
  void the_parts_are_about_as_large() {
    var counts = new EnumMap<Split, Integer>(Split.class);
    for (int i = 0; i < 300; i++) {
      counts.merge(Split.of("database " + i), 1, Integer::sum);
    }
    assertThat(counts.values()).hasSize(3).allMatch(count -> count > 70);
  }
}
