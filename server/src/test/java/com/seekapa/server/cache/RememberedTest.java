package com.seekapa.server.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RememberedTest {
  private final List<Integer> computed = new ArrayList<>();
  private final Remembered<Integer, Integer> doubled = new Remembered<>(2, this::computed);

  @Test
  void a_result_is_computed_once() {
    assertThat(Stream.of(3, 3, 3).map(doubled)).containsExactly(6, 6, 6);
    assertThat(computed).containsExactly(3);
  }

  @Test
  void the_result_that_was_not_asked_for_longest_goes_first() {
    Stream.of(1, 2, 1, 3).forEach(doubled::apply);
    computed.clear();
    assertThat(doubled.apply(1)).isEqualTo(2);
    assertThat(doubled.apply(3)).isEqualTo(6);
    assertThat(computed).isEmpty();
    doubled.apply(2);
    assertThat(computed).containsExactly(2);
  }

  @Test
  void a_failure_is_not_remembered() {
    var failing =
        new Remembered<Integer, Integer>(
            2,
            number -> {
              computed.add(number);
              throw new IllegalStateException("no");
            });
    for (int attempt = 0; attempt < 2; attempt++) {
      assertThatThrownBy(() -> failing.apply(1)).hasMessage("no");
    }
    assertThat(computed).containsExactly(1, 1);
  }

  private int computed(int number) {
    computed.add(number);
    return number * 2;
  }
}
