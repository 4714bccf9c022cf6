package com.seekapa.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.model.Calendar.FiscalYearName;
import com.seekapa.engine.model.FiscalCalendar.Ending;
import com.seekapa.engine.model.FiscalCalendar.Pattern;
import com.seekapa.engine.model.FiscalCalendar.Weeks;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** The calendar of American retail, as its federation publishes it: 2023 has 53 weeks. */
class FiscalCalendarTest {
  private final Calendar retail =
      new Calendar(
          ZoneOffset.UTC,
          DayOfWeek.SUNDAY,
          new Weeks(
              Pattern.WEEKS_4_5_4,
              DayOfWeek.SATURDAY,
              Month.JANUARY,
              Ending.NEAREST,
              FiscalYearName.START));

  @Test
  void years_begin_on_the_sunday_nearest_to_the_first_of_february() {
    assertThat(start(TimeGrain.FISCAL_YEAR, 2022, 1)).isEqualTo("2022-01-30");
    assertThat(start(TimeGrain.FISCAL_YEAR, 2023, 1)).isEqualTo("2023-01-29");
    assertThat(start(TimeGrain.FISCAL_YEAR, 2024, 1)).isEqualTo("2024-02-04");
    assertThat(start(TimeGrain.FISCAL_YEAR, 2025, 1)).isEqualTo("2025-02-02");
  }

  @Test
  void periods_have_four_or_five_weeks_and_the_last_one_takes_the_53rd() {
    assertThat(start(TimeGrain.FISCAL_PERIOD, 2023, 2)).isEqualTo("2023-02-26");
    assertThat(start(TimeGrain.FISCAL_PERIOD, 2023, 3)).isEqualTo("2023-04-02");
    assertThat(start(TimeGrain.FISCAL_QUARTER, 2023, 2)).isEqualTo("2023-04-30");
    assertThat(start(TimeGrain.FISCAL_PERIOD, 2023, 12)).isEqualTo("2023-12-31");
    assertThat(retail.endOf(TimeGrain.FISCAL_PERIOD, LocalDate.of(2024, 1, 15)))
        .isEqualTo("2024-02-03");
  }

  private LocalDate start(TimeGrain grain, int year, int number) {
    return retail.startOfFiscal(grain, year, number);
  }
}
