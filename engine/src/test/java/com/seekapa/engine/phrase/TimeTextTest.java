package com.seekapa.engine.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.model.TimeGrain;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeTextTest {
  @Test
  void a_range_says_once_what_both_ends_share() {
    assertThat(range("2026-07-01", "2026-09-30")).isEqualTo("1 Jul – 30 Sep 2026");
    assertThat(range("2026-07-01", "2026-07-31")).isEqualTo("1 – 31 Jul 2026");
    assertThat(range("2025-12-01", "2026-02-28")).isEqualTo("1 Dec 2025 – 28 Feb 2026");
    assertThat(range("2026-11-24", "2026-11-24")).isEqualTo("24 Nov 2026");
  }

  @Test
  void a_period_has_a_name() {
    var july = LocalDate.of(2026, 7, 1);
    assertThat(Stream.of(TimeGrain.values()).map(grain -> TimeText.period(grain, july)))
        .containsExactly(
            "1 Jul 2026",
            "week of 1 Jul 2026",
            "Jul 2026",
            "Q3 2026",
            "H2 2026",
            "2026",
            "fiscal period from 1 Jul 2026",
            "fiscal quarter from 1 Jul 2026",
            "fiscal half from 1 Jul 2026",
            "fiscal year from 1 Jul 2026");
  }

  @Test
  void only_a_whole_period_is_called_by_its_name() {
    assertThat(TimeText.name(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30)))
        .contains("Q3 2026");
    assertThat(TimeText.name(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29)))
        .contains("Feb 2024");
    assertThat(TimeText.name(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 28))).isEmpty();
    assertThat(TimeText.name(LocalDate.of(2026, 4, 1), LocalDate.of(2027, 3, 31))).isEmpty();
  }

  @Test
  void the_beginning_of_a_period_tells_its_grain() {
    assertThat(TimeText.grainBegunBy(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 23)))
        .contains(TimeGrain.QUARTER);
    assertThat(TimeText.grainBegunBy(LocalDate.of(2026, 10, 5), LocalDate.of(2026, 11, 23)))
        .isEmpty();
  }

  private static String range(String from, String to) {
    return TimeText.range(LocalDate.parse(from), LocalDate.parse(to));
  }
}
